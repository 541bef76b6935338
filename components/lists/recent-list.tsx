import { RevisionBy, Summary } from '@/components/history/revision-line'
import { dayWords, Moment } from '@/components/site/time'
import { WikiLink } from '@/components/site/wiki-link'
import type { RecentRow } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

/** What was published, by day. */
export function RecentByDay({ rows }: { rows: RecentRow[] }) {
  return days(rows).map(({ day, rows: ofDay }) => (
    <section key={day}>
      <h2 className="day">{dayWords(day)}</h2>
      <RecentRows rows={ofDay} />
    </section>
  ))
}

export function RecentRows({ rows }: { rows: RecentRow[] }) {
  return (
    <ul className="day-list">
      {rows.map((row) => (
        <li key={`${row.slug} ${row.n}`}>
          <p className="revision-line">
            <span className="page-name">
              <WikiLink link={row.page} />
            </span>
            <RevisionBy row={row} slug={row.slug} />
            <Moment at={row.at} />
            {row.n > 1 && (
              <a href={paths.diff(row.slug, row.n - 1, row.n)}>
                changes<span className="visually-hidden"> to {row.page.title}</span>
              </a>
            )}
            {row.unchecked && (
              <a href={paths.reviewEdit(row.slug, row.n)}>
                not checked yet<span className="visually-hidden">: {row.page.title}, revision {row.n}</span>
              </a>
            )}
          </p>
          <Summary row={row} />
        </li>
      ))}
    </ul>
  )
}

function days(rows: RecentRow[]): { day: string; rows: RecentRow[] }[] {
  const found: { day: string; rows: RecentRow[] }[] = []
  for (const row of rows) {
    const day = row.at.toISOString().slice(0, 10)
    const last = found.at(-1)
    if (last?.day === day) last.rows.push(row)
    else found.push({ day, rows: [row] })
  }
  return found
}
