import { now } from '../clock'
import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { isModerator } from '../people/person'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { EVERYTHING, filterWhere, type QueueFilter } from './queue-filter'
import { leftToOthers } from './left-to-others'
import { queueFields, queueRows, type QueueRow } from './queue-rows'

export type Queue = { rows: QueueRow[]; nextAfter: string | null }

const PAGE_SIZE = 50

/** What waits for a moderator and is not their own, most urgent first; it never expires. Null for everybody else.
 *  @param after `{place in ms}_{id}` of the last row seen */
export async function listQueue(viewer: Viewer, filter: QueueFilter = EVERYTHING, after?: string): Promise<Queue | null> {
  if (viewer.kind === 'anonymous' || !isModerator(viewer)) return null
  const found = await db.queueItem.findMany({
    where: { AND: [await waitsFor(viewer), filterWhere(filter, boundsIn(viewer.horizon)), behindSeen(after)] }, orderBy: [{ place: 'asc' }, { id: 'asc' }], take: PAGE_SIZE + 1, select: queueFields,
  })
  const page = found.slice(0, PAGE_SIZE)
  const last = page.at(-1)
  return { rows: await queueRows(viewer, page, now()), nextAfter: found.length > PAGE_SIZE && last ? `${last.place.getTime()}_${last.id}` : null }
}

/** The items that a moderator may know of, and decide. */
export async function waitsFor(viewer: Viewer & { id: number }): Promise<Prisma.QueueItemWhereInput> {
  const { appeals, reports } = await leftToOthers(viewer.id)
  const but = (field: 'appealId' | 'reportedId', ids: number[]): Prisma.QueueItemWhereInput[] => (ids.length === 0 ? [] : [{ OR: [{ [field]: null }, { [field]: { notIn: ids } }] }])
  return {
    authorId: { not: viewer.id },
    OR: [{ pageId: null }, { page: visibleTo(viewer) }, { OR: [{ proposal: { act: 'restore' } }, { lane: 'reports' }], page: { bound: { in: boundsIn(viewer.horizon) } } }],
    AND: [...but('appealId', appeals), ...but('reportedId', reports)],
  }
}

function behindSeen(after: string | undefined): Prisma.QueueItemWhereInput {
  const match = /^(-?\d{1,15})_(\d{1,9})$/.exec(after ?? '')
  return match ? behind({ place: new Date(Number(match[1])), id: Number(match[2]) }) : {}
}

/** Behind an item of the queue, by the index; the second condition is for items of one place. */
export const behind = ({ place, id }: { place: Date; id: number }): Prisma.QueueItemWhereInput => ({ place: { gte: place }, OR: [{ place: { gt: place } }, { id: { gt: id } }] })
