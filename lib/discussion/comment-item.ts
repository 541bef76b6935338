import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { now } from '../clock'
import { isModerator } from '../people/person'
import { authorRecord, type AuthorRecord } from '../review/author-record'
import { claimOf, partsOf, queueFields, type QueueRow } from '../review/queue-rows'
import { reasonsFor, type Reason } from '../review/reasons'
import type { Verdict } from '../result'
import { findPageById } from '../revisions/find'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { canDecideComment } from './policy'
import { renderComments, type Rendered } from './render-comment'

/** A comment that waits, with what it is said to, for a moderator. */
export type CommentItem = {
  id: number; version: number; page: { slug: string; title: string }; thread: { id: number; title: string; isNew: boolean }; author: PersonView; at: Date; bound: Bound; rendered: Rendered; answers: Rendered | null
  record: AuthorRecord; reasons: Reason[]; verdict: Verdict; waits: { id: number; parts: QueueRow['parts']; claim: QueueRow['claim'] }
}
export type CommentItemAnswer = { kind: 'item'; item: CommentItem } | { kind: 'ask'; pageId: number; title: string; slug: string } | null

/** Null for everybody but moderators, for one's own, for what waits no more, and where its page is not there for them. */
export async function commentItem(viewer: Viewer, id: number): Promise<CommentItemAnswer> {
  if (viewer.kind === 'anonymous' || !isModerator(viewer) || !isRowNumber(id)) return null
  const row = await db.comment.findUnique({
    where: { id },
    select: {
      id: true, opens: true, parentId: true, authorId: true, state: true, author: { select: { id: true, handle: true, erasedAt: true } }, waits: { select: queueFields }, thread: { select: { id: true, title: true, pageId: true } },
      versions: { where: { state: 'pending' }, select: { commentId: true, n: true, tree: true, at: true, bound: true, text: { select: { body: true } } } },
    },
  })
  const pending = row?.versions[0]
  const page = row && (await findPageById(viewer, row.thread.pageId))
  if (!row || !row.waits || !pending || !page || row.authorId === viewer.id) return null
  const horizon = horizonOn(viewer, page.id)
  if (!sees(horizon, pending.bound as Bound)) return { kind: 'ask', pageId: page.id, title: page.title, slug: page.slug }
  const [rendered, answers, record, reasons] = await Promise.all([renderComments(viewer, horizon, [pending]), answeredBy(viewer, horizon, row.parentId), authorRecord(row.authorId), reasonsFor(viewer.id)])
  return { kind: 'item', item: {
    id, version: pending.n, page: { slug: page.slug, title: page.title }, thread: { id: row.thread.id, title: row.thread.title, isNew: row.opens }, author: personView(row.author), at: pending.at, bound: pending.bound as Bound,
    rendered: rendered.get(id) ?? { html: '', notes: [] }, answers, record, reasons: reasons.given, verdict: canDecideComment(viewer, row),
    waits: { id: row.waits.id, parts: partsOf(row.waits), claim: claimOf(viewer, row.waits, now()) },
  } }
}

/** What a reply answers; its bound is never above the reply's. */
async function answeredBy(viewer: Viewer, horizon: ReturnType<typeof horizonOn>, parentId: number | null): Promise<Rendered | null> {
  const parent = parentId === null ? null : await db.comment.findUnique({ where: { id: parentId }, select: { shown: true, state: true } })
  if (!parent?.shown || parent.state !== 'open' || parentId === null) return null
  const version = await db.commentVersion.findUniqueOrThrow({ where: { commentId_n: { commentId: parentId, n: parent.shown } }, select: { commentId: true, n: true, tree: true, text: { select: { body: true } } } })
  return (await renderComments(viewer, horizon, [version])).get(parentId) ?? null
}
