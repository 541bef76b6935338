import { MINUTE, now } from '../clock'
import { db } from '../db/client'
import { healthFigures, type Deed, type Health, type ReviewEvent } from './health-figures'

const KEPT_MS = 5 * MINUTE

const kept = globalThis as { __health?: { at: number; figures: Promise<Health> } }

/** The figures of review over the last 90 days, reckoned anew every few minutes at most: anybody may ask. */
export function reviewHealth(): Promise<Health> {
  const at = now().getTime()
  if (!kept.__health || at - kept.__health.at > KEPT_MS) {
    const figures = reckonHealth(now(), 90)
    kept.__health = { at, figures }
    figures.catch(() => (kept.__health = undefined))
  }
  return kept.__health.figures
}

/** The figures at a moment, from the log. Stops before the oldest transaction still open. */
export async function reckonHealth(at: Date, days: number): Promise<Health> {
  const events = await db.$queryRaw<ReviewEvent[]>`
    SELECT at, act, proposal_id AS "proposalId", actor_id AS "actorId", (data ->> 'right')::boolean AS "right" FROM log
    WHERE (act LIKE 'proposal.%' OR act LIKE 'decision.%' OR act LIKE 'filter.%') AND at <= ${at} AND tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY id`
  const authors = [...new Set(events.flatMap(({ act, actorId }) => (act === 'proposal.open' && actorId !== null ? [actorId] : [])))]
  const deeds = await db.$queryRaw<Deed[]>`
    SELECT actor_id AS "memberId", at FROM log WHERE actor_id = ANY(${authors}) AND (act LIKE 'page.%' OR act IN ('proposal.open', 'proposal.revise', 'proposal.resubmit'))
      AND at <= ${at} AND tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY id`
  return healthFigures(events, deeds, at, days)
}
