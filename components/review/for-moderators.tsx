import type { AuthorRecord } from '@/lib/review/author-record'
import type { QueueRow } from '@/lib/review/queue-rows'
import { ClaimWords } from './claim-words'
import { Record } from './record'
import { ScoreParts } from './score-parts'

type Props = { parts?: QueueRow['parts']; claim?: QueueRow['claim']; /** Null where its author is hidden. */ record: AuthorRecord | null }

/** Beside what waits: what its author has done so far, why it stands where it does, and who else looks at it. */
export function ForModerators({ parts = [], claim = null, record }: Props) {
  return (
    <div className="for-moderators">
      {record && <Record record={record} />}
      <ScoreParts parts={parts} />
      {claim && !claim.isOwn && <p className="hint"><ClaimWords claim={claim} /></p>}
    </div>
  )
}
