import type { Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { highest, type Bound, type Episode } from '../spoilers/bound'
import { mentionedIn, peopleCalled } from './mentions'

/** A version of a comment that others may read from now on. */
export type Passing = { comment: { id: number; threadId: number; parentId: number | null; authorId: number; shown: number | null }; pageId: number; n: number; body: string; bound: Bound; before: string }

/** Let everybody read a version, tell whom it speaks to, and raise what answers it to where it is known by now. */
export async function publishComment(tx: Tx, { comment, pageId, n, body, bound, before }: Passing, episodes: readonly Episode[]): Promise<void> {
  const { id, threadId, parentId, authorId } = comment
  await tx.comment.update({ where: { id }, data: { shown: n, bound }, select: { id: true } })
  await raiseReplies(tx, id, bound, episodes)
  const parent = parentId === null ? null : await tx.comment.findUnique({ where: { id: parentId }, select: { authorId: true } })
  const data = { thread: threadId, comment: id }
  await recordAct(tx, { actorId: authorId, act: comment.shown === null ? 'comment.post' : 'comment.edit', pageId, bound, data: { ...data, ...(parent && { parentAuthor: parent.authorId }) } })
  const named = await peopleCalled(mentionedIn(body).filter((key) => !mentionedIn(before).includes(key)), tx)
  for (const { id: memberId } of [...named.values()].sort((a, b) => a.id - b.id)) {
    if (memberId !== authorId) await recordAct(tx, { actorId: authorId, act: 'comment.mention', pageId, memberId, bound, data })
  }
  await dropPages(tx, pageId)
}

/** A reply is never known before what it answers. */
async function raiseReplies(tx: Tx, parentId: number, bound: Bound, episodes: readonly Episode[]): Promise<void> {
  const replies = await tx.comment.findMany({ where: { parentId }, select: { id: true, bound: true } })
  for (const reply of replies) {
    const raised = highest([reply.bound as Bound, bound], episodes)
    if (raised !== reply.bound) await tx.comment.update({ where: { id: reply.id }, data: { bound: raised }, select: { id: true } })
  }
}

/** What is said beside a page shows to readers without an account, whose pages are kept. */
export const dropPages = (tx: Tx, pageId: number): Promise<unknown> => tx.$executeRaw`SELECT pg_notify('wiki_published', ${String(pageId)})`
