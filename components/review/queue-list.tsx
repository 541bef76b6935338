import { boundWords } from '@/components/editor/bound-words'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { HorizonView } from '@/lib/pages/view'
import type { QueueRow } from '@/lib/review/queue-rows'
import { ClaimWords } from './claim-words'
import { WANTED } from './queue-words'
import { ScoreParts } from './score-parts'

type Props = { rows: QueueRow[]; horizon: HorizonView; /** The address of an item within what is filtered. */ hrefOf: (row: QueueRow) => string }

/** What waits for a moderator, most urgent first. */
export function QueueList({ rows, horizon, hrefOf }: Props) {
  return (
    <ol className="review-list">
      {rows.map((row) => (
        <li key={row.id}>
          <h2 className="index-title">
            <a href={hrefOf(row)}>{row.title}</a>
          </h2>
          <p className="revision-line">
            <span>
              {WANTED[row.act] ?? (row.lane === 'edits' ? 'an edit' : 'a change')} by <PersonLink person={row.author} />
            </span>
            <Moment at={row.at} />
            <span className="revision-mark">{row.bound === null ? 'tells more than you have watched' : `tells what is known ${boundWords(row.bound, horizon)}`}</span>
            <ClaimWords claim={row.claim} />
          </p>
          {row.summary && (
            <p className="revision-summary" dir="auto">
              {row.summary}
            </p>
          )}
          <ScoreParts parts={row.parts} />
        </li>
      ))}
    </ol>
  )
}
