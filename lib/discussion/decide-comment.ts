import { now } from '../clock'
import { recordAct } from '../log/record'
import { err, type Result } from '../result'
import { isGiven, OTHER } from '../review/reasons'
import { WORDS_LIMIT } from '../review/words-limit'
import { sees } from '../spoilers/horizon'
import type { Bound } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { bodyOf, done, onComment } from './lock-comment'
import { canDecideComment } from './policy'
import { publishComment } from './publish-comment'

/** `version`: the one it was judged on. */
export type CommentRuling = { id: number; version: number; verdict: 'accept' | 'decline'; reasonCode: string; words: string }
export type CommentRulingError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'moved'; message: string } | { kind: 'refused'; field: 'reasonCode' | 'words'; message: string }

const UNSEEN = 'This tells more than you have watched, so leave it to another moderator, or look further at its page first.'

/** Publish a comment that waits, or turn it down with a reason that its author reads. */
export function decideComment(actor: MemberViewer, { id, version, verdict, reasonCode, words }: CommentRuling): Promise<Result<void, CommentRulingError>> {
  const said = words.trim().slice(0, WORDS_LIMIT)
  return onComment<void, CommentRulingError>(actor, id, async (tx, { by, page, comment }) => {
    const allowed = canDecideComment(by, comment)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const pending = await tx.commentVersion.findFirst({ where: { commentId: id, state: 'pending' }, select: { n: true, bound: true } })
    if (!pending) return err({ kind: 'moved', message: 'It waits no more: another moderator was faster, or its author took it back.' })
    if (pending.n !== version) return err({ kind: 'moved', message: 'Its author has changed it since you opened it. Here it is.' })
    const bound = pending.bound as Bound
    if (!sees(horizonOn(actor, page.id), bound)) return err({ kind: 'forbidden', reason: UNSEEN })
    if (verdict === 'decline' && !(await isGiven(tx, reasonCode))) return err({ kind: 'refused', field: 'reasonCode', message: 'Choose a reason.' })
    if (verdict === 'decline' && reasonCode === OTHER && said === '') return err({ kind: 'refused', field: 'words', message: 'Say what the reason is.' })
    const where = { commentId_n: { commentId: id, n: version } }
    const decided = { decidedById: actor.id, decidedAt: now(), words: said }
    await tx.commentVersion.update({ where, data: verdict === 'accept' ? { ...decided, state: 'passed' } : { ...decided, state: 'declined', reasonCode }, select: { n: true } })
    await recordAct(tx, {
      actorId: actor.id, act: `comment.${verdict}`, pageId: page.id, memberId: comment.authorId, words: said, bound, data: { thread: comment.threadId, comment: id }, ...(verdict === 'decline' && { reasonCode }),
    })
    if (verdict === 'accept') await publishComment(tx, { comment, pageId: page.id, n: version, body: await bodyOf(tx, id, version), bound, before: comment.shown === null ? '' : await bodyOf(tx, id, comment.shown) }, actor.episodes)
    return done
  })
}
