import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { seeThread, type SeenThread } from '../review/comment-sight'
import { lockPage } from '../revisions/ledger'
import type { MemberViewer } from '../spoilers/viewer'
import { canResolve, type Closing } from './policy'
import { dropPages } from './publish-comment'

export type ResolveError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string }

/** Say that a discussion is resolved, or open again. Said again, it is no act. */
export async function resolveThread(actor: MemberViewer, id: number, state: 'open' | 'resolved'): Promise<Result<void, ResolveError>> {
  const seen = await seeThread(actor, id)
  if (!seen) return err({ kind: 'not-found' })
  const closing = await closingOf(seen)
  return inTransaction<void, ResolveError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const page = await lockPage(tx, seen.page.id)
    if (!page || page.deletedAt) return err({ kind: 'not-found' })
    const allowed = canResolve(by, closing)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const { count } = await tx.thread.updateMany({ where: { id, state: { not: state } }, data: { state } })
    if (count === 0) return ok(undefined)
    await recordAct(tx, { actorId: actor.id, act: state === 'resolved' ? 'comment.resolve' : 'comment.reopen', pageId: page.id, bound: seen.placed.opening.said.bound as '0', data: { thread: id } })
    await dropPages(tx, page.id)
    return ok(undefined)
  })
}

/** Who may close a discussion, by its thread and its page. */
export async function closingOf({ page, placed }: SeenThread): Promise<Closing> {
  const first = page.kind === 'theory' ? await db.revision.findUnique({ where: { pageId_n: { pageId: page.id, n: 1 } }, select: { authorId: true } }) : null
  return { starterId: placed.opening.said.authorId, theoryAuthorId: first?.authorId ?? null }
}
