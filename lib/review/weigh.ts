import { Prisma } from '../db/generated/client'
import type { Tx } from '../db/transaction'
import type { Rank } from '../people/person'
import { secondsIn } from '../spoilers/cite'
import type { EditFacts } from './facts'
import { POINT_MS, pointsOf, scoreParts } from './score'

type Waiting = { proposalId: number } | { pageId: number; n: number }

/** Give what was just put into the queue its facts, and its place by them; `isFirst` where its author has published and proposed
 *  nothing else. What waits no more has no place, and nothing happens. */
export async function weigh(tx: Tx, item: Waiting, facts: EditFacts): Promise<void> {
  const [row] = await tx.$queryRaw<{ id: number; at: Date; rank: Rank; isFirst: boolean }[]>`
    SELECT q.id, q.at, m.rank,
      NOT EXISTS (SELECT FROM proposal p WHERE p.author_id = m.id AND p.id IS DISTINCT FROM q.proposal_id)
      AND NOT EXISTS (SELECT FROM revision r WHERE r.author_id = m.id AND NOT (q.n IS NOT NULL AND r.page_id = q.page_id AND r.n = q.n)) AS "isFirst"
    FROM queue_item q JOIN member m ON m.id = q.author_id WHERE ${'proposalId' in item ? Prisma.sql`q.proposal_id = ${item.proposalId}` : Prisma.sql`q.page_id = ${item.pageId} AND q.n = ${item.n}`}`
  if (!row) return
  const { isFirst, rank } = row
  const { moments, ...known } = facts
  const found = { ...known, ...(moments && (await isVerifiedAt(tx, moments)) && { citesVerified: true }) }
  const points = pointsOf(scoreParts(found, { rank, isFirst }))
  await tx.queueItem.update({
    where: { id: row.id }, data: { facts: { ...found, isFirst }, points, place: new Date(row.at.getTime() - points * POINT_MS) }, select: { id: true },
  })
}

/** Whether anything that any page says of one of these moments was verified.
 *  @param moments like `S1E3 12:40` */
async function isVerifiedAt(tx: Tx, moments: readonly string[]): Promise<boolean> {
  const [codes, times] = [0, 1].map((part) => moments.map((moment) => moment.split(' ')[part]!)) as [string[], string[]]
  const found = await tx.$queryRaw<unknown[]>`
    SELECT 1 AS found FROM unnest(${codes}::text[], ${times.map((time) => secondsIn(time) ?? 0)}::int[]) AS asked (code, at)
    JOIN citation c ON c.episode_code = asked.code AND c.at = asked.at
    WHERE EXISTS (SELECT FROM claim_state s WHERE s.page_id = c.page_id AND s.claim = c.claim AND s.verified) LIMIT 1`
  return found.length > 0
}
