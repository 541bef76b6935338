import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import type { Prisma } from '../db/generated/client'
import type { FoundPage } from '../revisions/find'
import { findPageById } from '../revisions/find'
import type { Bound } from '../spoilers/bound'
import { sees, type Horizon } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { findPassage } from './passage'

export const saidFields = { id: true, threadId: true, parentId: true, opens: true, authorId: true, state: true, bound: true, version: true, shown: true, at: true } satisfies Prisma.CommentSelect
/** A comment as far as it depends on it who may know of it. */
export type Said = { id: number; parentId: number | null; opens: boolean; authorId: number; state: string; bound: string; shown: number | null }
/** What a reader is shown of one: what it says, or only that something stood here, where others answered it. */
export type Placed<S extends Said> = { said: S; isGone: boolean; replies: Placed<S>[] }
type Reading = { horizon: Horizon; memberId: number | null }

/** What is there of a thread for somebody: the opening and what was said to it, in the order given. Null where its opening is not
 *  for them, and where nothing is left of it. Pure; nothing in it tells that there was more. */
export function placeComments<S extends Said>(all: readonly S[], reading: Reading): { opening: Placed<S>; rest: Placed<S>[] } | null {
  const opening = all.find(({ opens }) => opens)
  if (!opening || !isInReach(opening, reading)) return null
  const rest = all.flatMap((said) => (said.opens || said.parentId !== null ? [] : (placeOne(said, all, reading) ?? [])))
  const isGone = !isAlive(opening)
  return isGone && rest.length === 0 ? null : { opening: { said: opening, isGone, replies: [] }, rest }
}

function placeOne<S extends Said>(said: S, all: readonly S[], reading: Reading): Placed<S> | null {
  if (!isInReach(said, reading)) return null
  const replies = all.flatMap((reply) => (reply.parentId === said.id && isAlive(reply) && isInReach(reply, reading) ? [{ said: reply, isGone: false, replies: [] }] : []))
  const isGone = !isAlive(said)
  return isGone && replies.length === 0 ? null : { said, isGone, replies }
}

const isAlive = ({ state }: Said): boolean => state === 'open'

/** What others may read at all, and as far as they have watched; one's own words are no news to oneself. */
const isInReach = ({ shown, bound, authorId, state }: Said, { horizon, memberId }: Reading): boolean =>
  (memberId === authorId && state === 'open') || (shown !== null && sees(horizon, bound as Bound))

export const readingOf = (viewer: Viewer, pageId: number): Reading => ({ horizon: horizonOn(viewer, pageId), memberId: viewer.kind === 'member' ? viewer.id : null })

/** What a thread is about, beside its page. */
export type ThreadSubject = { evidenceId: string | null; passage: string | null }

/** Whether what a thread is about tells no more by now than somebody has watched. What is gone from its page tells nothing more. */
export async function isSubjectSafe(viewer: Viewer, pageId: number, { evidenceId, passage }: ThreadSubject): Promise<boolean> {
  if (evidenceId !== null) {
    const row = await db.evidence.findFirst({ where: { pageId, id: evidenceId }, select: { bound: true } })
    return !row || sees(horizonOn(viewer, pageId), row.bound as Bound)
  }
  if (passage === null) return true
  return (await findPassage(viewer, pageId, passage)) !== null || (await findPassage({ ...viewer, opened: new Set([pageId]) }, pageId, passage)) === null
}

const threadFields = { id: true, pageId: true, evidenceId: true, passage: true, title: true, state: true, at: true, comments: { select: saidFields, orderBy: [{ at: 'asc' }, { id: 'asc' }] } } satisfies Prisma.ThreadSelect
export type ThreadRow = Prisma.ThreadGetPayload<{ select: typeof threadFields }>
export type SeenThread = { page: FoundPage; thread: ThreadRow; placed: NonNullable<ReturnType<typeof placeComments<ThreadRow['comments'][number]>>> }

/** A thread as somebody may know of it. Hidden and absent are both null. */
export async function seeThread(viewer: Viewer, id: number): Promise<SeenThread | null> {
  const thread = isRowNumber(id) ? await db.thread.findUnique({ where: { id }, select: threadFields }) : null
  const page = thread && (await findPageById(viewer, thread.pageId))
  if (!thread || !page) return null
  const placed = placeComments(thread.comments, readingOf(viewer, page.id))
  return placed && (await isSubjectSafe(viewer, page.id, thread)) ? { page, thread, placed } : null
}

/** A comment that somebody may read, with its thread. Hidden and absent are both null. */
export async function seeComment(viewer: Viewer, id: number): Promise<(SeenThread & { comment: ThreadRow['comments'][number] }) | null> {
  const row = isRowNumber(id) ? await db.comment.findUnique({ where: { id }, select: { threadId: true } }) : null
  const seen = row && (await seeThread(viewer, row.threadId))
  if (!seen) return null
  const found = [seen.placed.opening, ...seen.placed.rest.flatMap((each) => [each, ...each.replies])].find(({ said, isGone }) => said.id === id && !isGone)
  return found ? { ...seen, comment: found.said } : null
}
