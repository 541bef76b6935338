import { Prisma } from '../db/generated/client'
import type { Tx } from '../db/transaction'
import type { Rank } from '../people/person'
import type { EditFacts } from './facts'
import { POINT_MS, pointsOf, scoreParts } from './score'

type Waiting = { proposalId: number } | { pageId: number; n: number }

/** Give what was just put into the queue its facts, and its place by them. What waits no more has none, and nothing happens. */
export async function weigh(tx: Tx, item: Waiting, facts: EditFacts): Promise<void> {
  const row = await tx.queueItem.findUnique({
    where: 'proposalId' in item ? { proposalId: item.proposalId } : { pageId_n: item },
    select: { id: true, at: true, authorId: true, author: { select: { rank: true } } },
  })
  if (!row) return
  const isFirst = !(await hasWorkBefore(tx, row.authorId, item))
  const points = pointsOf(scoreParts(facts, { rank: row.author.rank as Rank, isFirst }))
  await tx.queueItem.update({
    where: { id: row.id }, data: { facts: { ...facts, isFirst }, points, place: new Date(row.at.getTime() - points * POINT_MS) }, select: { id: true },
  })
}

/** Whether a person published or proposed anything but this. */
async function hasWorkBefore(tx: Tx, authorId: number, item: Waiting): Promise<boolean> {
  const [but, of] = 'proposalId' in item ? [Prisma.sql`id <> ${item.proposalId}`, Prisma.sql`true`] : [Prisma.sql`true`, Prisma.sql`NOT (page_id = ${item.pageId} AND n = ${item.n})`]
  const [{ has }] = await tx.$queryRaw<[{ has: boolean }]>`
    SELECT EXISTS (SELECT FROM proposal WHERE author_id = ${authorId} AND ${but}) OR EXISTS (SELECT FROM revision WHERE author_id = ${authorId} AND ${of}) AS has`
  return has
}
