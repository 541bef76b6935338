import { Markup } from '@/components/site/markup'
import { Static } from '@/components/site/static'
import { WikiLink } from '@/components/site/wiki-link'
import type { RelationView } from '@/lib/pages/view'
import { EditData } from './edit-data'

export const RELATIONS_ID = 'relations-to-others'

/** Who somebody is to others, as a cast list. @param edit where they can be changed */
export function Relations({ relations, edit }: { relations: RelationView[]; edit?: string }) {
  return (
    <Static as="section" aria-labelledby={RELATIONS_ID}>
      <h2 className="section-title" id={RELATIONS_ID}>
        Relations{edit && <> <EditData href={edit} /></>}
      </h2>
      <dl className="cast-list">
        {relations.map(({ id, type, other, html }) => (
          <div key={`${id} ${type} ${other.href}`}>
            <dt>{type}</dt>
            <dd>
              <WikiLink link={other} />
              {html && <Markup as="span" className="note" html={html.startsWith('<sup') ? html : `, ${html}`} />}
            </dd>
          </div>
        ))}
      </dl>
    </Static>
  )
}
