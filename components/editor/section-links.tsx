import { DATA, LEAD } from '@/lib/spoilers/sections'
import { paths } from '@/lib/web/paths'

type Props = { slug: string; sections: { id: string; title: string }[]; /** The one being edited. */ current: string | null }

/** The parts of a page that can be edited alone. */
export function SectionLinks({ slug, sections, current }: Props) {
  const parts = [{ id: DATA, title: 'Facts and relations' }, { id: LEAD, title: 'The beginning' }, ...sections]
  return (
    <nav className="section-links" aria-label="Parts of this page">
      <h2>Edit one part alone</h2>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <a href={paths.edit(slug, id)} aria-current={id === current ? 'page' : undefined}>
              {title}
            </a>
          </li>
        ))}
        {current !== null && (
          <li>
            <a href={paths.edit(slug)}>The whole page</a>
          </li>
        )}
      </ul>
    </nav>
  )
}
