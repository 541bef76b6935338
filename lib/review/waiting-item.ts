import { now } from '../clock'
import { db } from '../db/client'
import { isModerator } from '../people/person'
import type { Viewer } from '../spoilers/viewer'
import { authorRecord, type AuthorRecord } from './author-record'
import { claimOf, partsOf, queueFields, type QueueRow } from './queue-rows'

/** What a moderator is told of a proposal that waits, itself or by an appeal, beside what it does. */
export type WaitingItem = { id: number; parts: QueueRow['parts']; claim: QueueRow['claim']; record: AuthorRecord }

/** Null for everybody else, for one's own, and for what waits no more. */
export async function waitingItem(viewer: Viewer, proposalId: number): Promise<WaitingItem | null> {
  if (viewer.kind === 'anonymous' || !isModerator(viewer)) return null
  const select = { authorId: true, ...queueFields }
  const row = (await db.queueItem.findUnique({ where: { proposalId }, select })) ?? (await db.queueItem.findFirst({ where: { appeal: { outcome: null, decision: { proposalId } } }, select }))
  if (!row || row.authorId === viewer.id) return null
  return { id: row.id, parts: partsOf(row), claim: claimOf(viewer, row, now()), record: await authorRecord(row.authorId) }
}
