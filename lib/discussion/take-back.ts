import { recordAct } from '../log/record'
import { err, type Result } from '../result'
import { seeComment } from '../review/comment-sight'
import type { MemberViewer } from '../spoilers/viewer'
import { done, onComment } from './lock-comment'
import { canDeleteComment, canRemoveComment } from './policy'
import { dropPages } from './publish-comment'

export const WHY_LIMIT = 500
export type TakeBackError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'refused'; field: 'why'; message: string }

/** Take back what one said. Where others answered it, it is said that something stood here. */
export async function deleteComment(actor: MemberViewer, id: number): Promise<Result<void, TakeBackError>> {
  if (!(await seeComment(actor, id))) return err({ kind: 'not-found' })
  return onComment<void, TakeBackError>(actor, id, async (tx, { by, page, comment }) => {
    const allowed = canDeleteComment(by, comment)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    await tx.commentVersion.updateMany({ where: { commentId: id, state: 'pending' }, data: { state: 'replaced' } })
    await tx.comment.update({ where: { id }, data: { state: 'deleted' }, select: { id: true } })
    await recordAct(tx, { actorId: actor.id, act: 'comment.delete', pageId: page.id, bound: comment.bound, data: { thread: comment.threadId, comment: id } })
    await dropPages(tx, page.id)
    return done
  })
}

/** Remove what somebody said, with a reason that they read. */
export async function removeComment(actor: MemberViewer, id: number, why: string): Promise<Result<void, TakeBackError>> {
  const reason = why.trim()
  if (!(await seeComment(actor, id))) return err({ kind: 'not-found' })
  return onComment<void, TakeBackError>(actor, id, async (tx, { by, page, comment }) => {
    const allowed = canRemoveComment(by, comment)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    if (reason === '' || reason.length > WHY_LIMIT) return err({ kind: 'refused', field: 'why', message: `Say why, in at most ${WHY_LIMIT} characters.` })
    if (comment.state !== 'open') return err({ kind: 'not-found' })
    await tx.commentVersion.updateMany({ where: { commentId: id, state: 'pending' }, data: { state: 'replaced' } })
    await tx.comment.update({ where: { id }, data: { state: 'removed', removedById: actor.id, removedWhy: reason }, select: { id: true } })
    await recordAct(tx, { actorId: actor.id, act: 'comment.remove', pageId: page.id, memberId: comment.authorId, words: reason, bound: comment.bound, data: { thread: comment.threadId, comment: id } })
    await dropPages(tx, page.id)
    return done
  })
}

/** Put back what was removed. */
export function restoreComment(actor: MemberViewer, id: number): Promise<Result<void, TakeBackError>> {
  return onComment<void, TakeBackError>(actor, id, async (tx, { by, page, comment }) => {
    const allowed = canRemoveComment(by, comment)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    if (comment.state !== 'removed') return err({ kind: 'not-found' })
    await tx.comment.update({ where: { id }, data: { state: 'open', removedById: null, removedWhy: null }, select: { id: true } })
    await recordAct(tx, { actorId: actor.id, act: 'comment.restore', pageId: page.id, memberId: comment.authorId, bound: comment.bound, data: { thread: comment.threadId, comment: id } })
    await dropPages(tx, page.id)
    return done
  })
}
