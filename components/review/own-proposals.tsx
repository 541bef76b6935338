import { Moment } from '@/components/site/time'
import type { OwnRow } from '@/lib/review/own-proposals'

/** One's own proposals, with how they stand and why. */
export function OwnProposals({ rows }: { rows: OwnRow[] }) {
  return (
    <ul className="review-list">
      {rows.map((row) => (
        <li key={row.id}>
          <h2 className="index-title">
            <a href={row.href}>{row.title}</a>
          </h2>
          <p className="revision-line">
            <strong>{row.stateWords}</strong>
            <Moment at={row.at} />
          </p>
          {row.reason && <p>{row.reason}</p>}
          {row.words && (
            <p className="moderator-words" dir="auto">
              {row.words}
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
