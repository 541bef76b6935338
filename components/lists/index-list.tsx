import { cityOf } from '@/components/site/city'
import { dayWords } from '@/components/site/time'
import type { IndexRow } from '@/lib/pages/view'

/** Rows of an index: title, one line, a few quiet facts.
 *  @param facts How many facts of each to show.
 *  @param within Under a heading of the page's own, rather than its title. */
export function IndexList({ rows, facts = 3, within = false }: { rows: IndexRow[]; facts?: number; within?: boolean }) {
  const Heading = within ? 'h3' : 'h2'
  return (
    <ul className="index-list">
      {rows.map((row) => (
        <li key={row.href}>
          <Heading className="index-title">
            {row.code && <span className="code">{row.code}</span>}
            <a href={row.href}>{row.title}</a>
          </Heading>
          {row.line && <p className="index-line">{row.line}</p>}
          <Facts row={row} most={facts} />
        </li>
      ))}
    </ul>
  )
}

function Facts({ row, most }: { row: IndexRow; most: number }) {
  const aired = row.aired ? [{ name: 'First shown', text: dayWords(row.aired) }] : []
  const shown = [...aired, ...row.facts].slice(0, most)
  if (shown.length === 0) return null
  return (
    <dl className="index-facts">
      {shown.map(({ name, text }) => (
        <div key={`${name} ${text}`}>
          <dt>{name}</dt>
          <dd className={cityOf(name, text)}>{text}</dd>
        </div>
      ))}
    </dl>
  )
}
