import { boundWords } from '@/components/editor/bound-words'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { HorizonView } from '@/lib/pages/view'
import type { OwnRow, QueueRow } from '@/lib/review/queue'
import { paths } from '@/lib/web/paths'

/** What a proposal asks for, as part of a sentence. */
const WANTED: Record<string, string> = { create: 'a new page', rename: 'a new title', upload: 'a picture', delete: 'to be deleted', restore: 'to be restored' }

/** What waits for a moderator, oldest first. */
export function QueueList({ rows, horizon }: { rows: QueueRow[]; horizon: HorizonView }) {
  return (
    <ol className="review-list">
      {rows.map((row) => (
        <li key={row.id}>
          <h2 className="index-title">
            <a href={paths.proposal(row.id)}>{row.title}</a>
          </h2>
          <p className="revision-line">
            <span>
              {WANTED[row.act] ?? 'a change'} by <PersonLink person={row.author} />
            </span>
            {row.isFirst && <span className="first-time">their first</span>}
            <Moment at={row.at} />
            <span className="revision-mark">{row.bound === null ? 'tells more than you have watched' : `tells what is known ${boundWords(row.bound, horizon)}`}</span>
          </p>
          {row.summary && (
            <p className="revision-summary" dir="auto">
              {row.summary}
            </p>
          )}
        </li>
      ))}
    </ol>
  )
}

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
