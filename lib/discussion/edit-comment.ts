import { db } from '../db/client'
import { now } from '../clock'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { seeComment } from '../review/comment-sight'
import { recordHits } from '../review/filters/pass-filters'
import { boundNow } from '../revisions/bound-now'
import { needsReview } from '../revisions/policy'
import { putText } from '../revisions/text'
import type { Bound } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'
import { bodyOf, onComment } from './lock-comment'
import { canEditComment } from './policy'
import { publishComment } from './publish-comment'
import { judge, type Said, type SayError, type Typed } from './say'

/** Change what one said. Its earlier versions stay to be read; where a moderator looks at it first, others read the last one
 *  that passed meanwhile. */
export async function editComment(actor: MemberViewer, { comment: id, ...typed }: Typed & { comment: number }): Promise<Result<Said, SayError>> {
  const seen = await seeComment(actor, id)
  if (!seen) return err({ kind: 'not-found' })
  const allowed = canEditComment(actor, seen.page, seen.comment)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const [parent, before] = await Promise.all([parentBound(seen.comment.parentId), textNow(id, seen.comment.version)])
  const opening = seen.comment.opens ? '0' : (seen.placed.opening.said.bound as Bound)
  const ready = await judge(actor, seen.page, typed, seen.comment.opens ? seen.thread.title : 'A comment', { subject: seen.page.bound, opening, parent }, before)
  if (!ready.ok) return ready
  const { read, said, passed } = ready.value
  return onComment<Said, SayError>(actor, id, async (tx, { by, page, comment }) => {
    const still = canEditComment(by, page, comment)
    if (!still.ok) return err({ kind: 'forbidden', reason: still.reason })
    const where = { commentId: id, state: 'pending' }
    const result = { slug: page.slug, thread: comment.threadId, comment: id }
    const current = await tx.commentVersion.findUniqueOrThrow({ where: { commentId_n: { commentId: id, n: comment.version } }, select: { said: true, state: true } })
    if ((await bodyOf(tx, id, comment.version)) === read.body && current.said === said) return ok({ ...result, waits: current.state === 'pending' })
    const waits = passed.held || needsReview(by, page)
    const bound = await boundNow(tx, ready.value.bound, actor.episodes)
    await tx.commentVersion.updateMany({ where, data: { state: 'replaced' } })
    const n = comment.version + 1
    await tx.commentVersion.create({ data: { commentId: id, n, textHash: await putText(tx, read.body), tree: read.json, said, bound, state: waits ? 'pending' : 'passed', at: now() }, select: { n: true } })
    await tx.comment.update({ where: { id }, data: { version: n, ...(comment.shown === null && { bound }) }, select: { id: true } })
    await recordHits(tx, actor, passed.caught, { pageId: page.id, commentId: id })
    if (waits) await recordAct(tx, { actorId: actor.id, act: 'comment.send', pageId: page.id, bound, data: { thread: comment.threadId, comment: id } })
    else await publishComment(tx, { comment, pageId: page.id, n, body: read.body, bound, before: comment.shown === null ? '' : await bodyOf(tx, id, comment.shown) }, actor.episodes)
    return ok({ ...result, waits })
  })
}

const parentBound = async (id: number | null): Promise<Bound> => (id === null ? '0' : ((await db.comment.findUniqueOrThrow({ where: { id }, select: { bound: true } })).bound as Bound))

const textNow = async (commentId: number, n: number): Promise<string> =>
  (await db.commentVersion.findUniqueOrThrow({ where: { commentId_n: { commentId, n } }, select: { text: { select: { body: true } } } })).text.body ?? ''
