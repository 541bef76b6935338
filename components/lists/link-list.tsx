import { WikiLink } from '@/components/site/wiki-link'
import type { LinkView } from '@/lib/pages/view'

/** Plain links, each with a word at the end of its line. */
export function LinkList({ rows }: { rows: (LinkView & { note?: string })[] }) {
  return (
    <ul className="plain-list">
      {rows.map((row) => (
        <li key={row.href}>
          <WikiLink link={row} />
          {row.note && (
            <>
              <span className="leader" aria-hidden="true" />
              <span className="meta">{row.note}</span>
            </>
          )}
        </li>
      ))}
    </ul>
  )
}
