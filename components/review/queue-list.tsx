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
              {WANTED[row.act] ?? (row.lane === 'edits' ? 'an edit' : 'a change')}
              {row.author && <> by <PersonLink person={row.author} /></>}
            </span>
            <Moment at={row.at} />
            {boundMark(row, horizon) && <span className="revision-mark">{boundMark(row, horizon)}</span>}
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

/** What is said in a report is bounded by nothing that stands on a page. */
function boundMark({ lane, bound }: QueueRow, horizon: HorizonView): string | null {
  if (bound === null) return 'tells more than you have watched'
  return lane === 'reports' ? null : `tells what is known ${boundWords(bound, horizon)}`
}
