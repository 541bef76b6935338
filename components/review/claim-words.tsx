import { PersonLink } from '@/components/site/person-link'
import type { QueueRow } from '@/lib/review/queue-rows'

/** Whether somebody looks at it right now. */
export function ClaimWords({ claim }: { claim: QueueRow['claim'] }) {
  if (!claim) return null
  return <span className="claimed">{claim.isOwn ? 'you are looking at it' : <><PersonLink person={claim.by} /> is looking at it</>}</span>
}
