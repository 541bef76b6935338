import { later, now } from '../clock'
import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { isModerator } from '../people/person'
import { boundsIn } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { CLAIM_MS } from './claim-time'
import { filterWhere, type QueueFilter } from './queue-filter'
import { behind, waitsFor } from './queue'
import { queueFields, queueRows } from './queue-rows'

/** Items read at first, and how many times more with every further reading: most often the first of them is free. */
const [FIRST_READ, GROWTH] = [5, 4]

/** Lend a moderator the most urgent item that nobody else is looking at.
 *  @param behind an item that was looked at and is left for later: everything after it comes first
 *  @returns its address; null where nothing is left */
export async function claimNext(actor: MemberViewer, filter: QueueFilter, behind: number | null = null): Promise<string | null> {
  if (!isModerator(actor)) return null
  const from = behind !== null && isRowNumber(behind) ? await db.queueItem.findUnique({ where: { id: behind }, select: { id: true, place: true } }) : null
  return (from && (await claimFirst(actor, filter, from))) ?? claimFirst(actor, filter, null, behind)
}

type Place = { id: number; place: Date }

/** Those in whose place another was faster are passed by, and those of which the moderator may not know. */
async function claimFirst(actor: MemberViewer, filter: QueueFilter, from: Place | null, but: number | null = null): Promise<string | null> {
  const free = { OR: [{ claimedById: null }, { claimedById: actor.id }, { claimedUntil: { lte: now() } }] }
  const where = [await waitsFor(actor), filterWhere(filter, boundsIn(actor.horizon)), free, ...(but === null ? [] : [{ id: { not: but } }])]
  let last = from
  for (let take = FIRST_READ; ; take *= GROWTH) {
    const found = await db.queueItem.findMany({ where: { AND: [...where, ...(last ? [behind(last)] : [])] }, orderBy: [{ place: 'asc' }, { id: 'asc' }], take, select: queueFields })
    for (const row of await queueRows(actor, found, now())) if (await claim(actor, row.id)) return row.href
    last = found.at(-1) ?? null
    if (found.length < take) return null
  }
}

/** Lend an item to a moderator, unless another has it.
 *  @returns whether it is theirs now */
export async function claim(actor: MemberViewer, id: number): Promise<boolean> {
  const { count } = await db.queueItem.updateMany({
    where: { id, OR: [{ claimedById: null }, { claimedById: actor.id }, { claimedUntil: { lte: now() } }] },
    data: { claimedById: actor.id, claimedUntil: later(CLAIM_MS) },
  })
  return count === 1
}

/** Give an item back before its time is over. */
export async function letGo(actor: MemberViewer, id: number): Promise<void> {
  await db.queueItem.updateMany({ where: { id, claimedById: actor.id }, data: { claimedById: null, claimedUntil: null } })
}
