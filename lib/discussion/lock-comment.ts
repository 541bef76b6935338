import { inTransaction, type Tx } from '../db/transaction'
import { isRowNumber } from '../db/row-number'
import { db } from '../db/client'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { lockPage } from '../revisions/ledger'
import type { LockedPage } from '../revisions/types'
import type { Bound } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'

/** A comment whose page is locked, so that nothing beside it changes either. */
export type LockedComment = { id: number; threadId: number; parentId: number | null; opens: boolean; authorId: number; state: string; bound: Bound; version: number; shown: number | null }
type Work<T, E> = (tx: Tx, found: { by: MemberViewer; page: LockedPage; comment: LockedComment }) => Promise<Result<T, E>>

/** Do something to a comment under the lock of its page; who does it is read as their account is now. */
export async function onComment<T, E>(actor: MemberViewer, id: number, work: Work<T, E | { kind: 'not-found' }>): Promise<Result<T, E | { kind: 'not-found' }>> {
  const place = isRowNumber(id) ? await db.comment.findUnique({ where: { id }, select: { thread: { select: { pageId: true } } } }) : null
  if (!place) return err({ kind: 'not-found' })
  return inTransaction<T, E | { kind: 'not-found' }>(async (tx) => {
    const by = await lockActor(tx, actor)
    const page = await lockPage(tx, place.thread.pageId)
    const comment = await tx.comment.findUniqueOrThrow({ where: { id }, select: { id: true, threadId: true, parentId: true, opens: true, authorId: true, state: true, bound: true, version: true, shown: true } })
    if (!page || page.deletedAt) return err({ kind: 'not-found' })
    return work(tx, { by, page, comment: { ...comment, bound: comment.bound as Bound } })
  })
}

/** The text of a version, as it was typed. */
export async function bodyOf(tx: Tx, commentId: number, n: number): Promise<string> {
  const version = await tx.commentVersion.findUniqueOrThrow({ where: { commentId_n: { commentId, n } }, select: { text: { select: { body: true } } } })
  return version.text.body ?? ''
}

export const done = ok<void>(undefined)
