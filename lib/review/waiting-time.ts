import { db } from '../db/client'

/** How many are counted that come before one. */
const MOST_BEFORE = 200
/** Decisions that say how long things take lately. */
const LATELY = 500

/** Where a proposal stands: how many come before it (`isMore`: at least so many), and how long a first answer took lately, in seconds: half of them came
 *  within `median`, nine in ten within `ninth`. Null where too few were decided to say. */
export type WaitingTime = { before: number; isMore: boolean; lately: { median: number; ninth: number } | null }

const ENOUGH = 5

/** Null for what waits for no moderator. */
export async function waitingTime(proposalId: number): Promise<WaitingTime | null> {
  const item = await db.queueItem.findUnique({ where: { proposalId }, select: { id: true, place: true } })
  if (!item) return null
  const [{ before }] = await db.$queryRaw<[{ before: number }]>`
    SELECT count(*)::int AS before FROM (SELECT FROM queue_item WHERE lane <> 'edits' AND (place, id) < (${item.place}, ${item.id}) LIMIT ${MOST_BEFORE}) earlier`
  const [took] = await db.$queryRaw<[{ decided: number; median: number; ninth: number }]>`
    SELECT count(*)::int AS decided, percentile_cont(0.5) WITHIN GROUP (ORDER BY seconds) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY seconds) AS ninth
    FROM (SELECT extract(epoch FROM d.at - p.created_at)::float AS seconds FROM (SELECT * FROM decision ORDER BY id DESC LIMIT ${LATELY}) d JOIN proposal p ON p.id = d.proposal_id
          WHERE NOT EXISTS (SELECT FROM decision e WHERE e.proposal_id = d.proposal_id AND e.id < d.id)) first`
  return { before, isMore: before === MOST_BEFORE, lately: took.decided < ENOUGH ? null : { median: took.median, ninth: took.ninth } }
}
