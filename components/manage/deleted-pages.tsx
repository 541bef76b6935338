import { Moment } from '@/components/site/time'
import type { DeletedPage } from '@/lib/pages/deleted'
import { paths } from '@/lib/web/paths'

/** The pages that were deleted last, for those who restore them. Nothing where there are none. */
export function DeletedPages({ rows }: { rows: DeletedPage[] }) {
  if (rows.length === 0) return null
  return (
    <details className="whole-text">
      <summary>Deleted pages</summary>
      <ul className="day-list">
        {rows.map(({ id, slug, title, at }) => (
          <li key={id}>
            <p className="revision-line">
              <span>{title}</span>
              <Moment at={at} />
              <a href={paths.manage(slug)}>
                Restore<span className="visually-hidden"> {title}</span>
              </a>
            </p>
          </li>
        ))}
      </ul>
    </details>
  )
}
