import type { IndexGroup } from '@/lib/pages/view'
import { IndexList } from './index-list'

/** An index under its headings; one group alone that has no title needs none.
 *  @param rest The heading of the group without a title. */
export function IndexGroups({ groups, rest }: { groups: IndexGroup[]; rest: string }) {
  const [only] = groups
  if (groups.length === 1 && only?.title === null) return <IndexList rows={only.rows} />
  return groups.map(({ title, href, rows }) => (
    <section key={title ?? ''} className="index-group">
      <h2 className="section-title">{href ? <a href={href}>{title}</a> : (title ?? rest)}</h2>
      <IndexList rows={rows} within />
    </section>
  ))
}
