import { db } from '../db/client'
import { seeComment } from '../review/comment-sight'
import type { Verdict } from '../result'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { canDeleteComment, canEditComment, canRemoveComment } from './policy'
import { renderComments, type Rendered } from './render-comment'
import { titleOf } from './threads'

/** One comment by itself, for what is done to it. `text`: as it was typed, for its author alone. */
export type OneComment = {
  id: number; thread: number; title: string; page: { slug: string; title: string }; by: PersonView; at: Date; rendered: Rendered; text: string | null; said: Bound
  canEdit: Verdict; canDelete: Verdict; canRemove: Verdict
  /** What others read of it over time, as far as the reader has watched, newest first. */
  versions: ({ number: number; at: Date } & Rendered)[]
}

/** Hidden and absent are both null. */
export async function oneComment(viewer: Viewer, slug: string, id: number): Promise<OneComment | null> {
  const seen = await seeComment(viewer, id)
  if (!seen || seen.page.slug !== slug) return null
  const { page, thread, comment, placed } = seen
  const isOwn = viewer.kind === 'member' && viewer.id === comment.authorId
  const [rows, author] = await Promise.all([
    db.commentVersion.findMany({ where: { commentId: id }, orderBy: { n: 'asc' }, select: { commentId: true, n: true, tree: true, at: true, said: true, bound: true, state: true, text: { select: { body: true } } } }),
    db.member.findUniqueOrThrow({ where: { id: comment.authorId }, select: { id: true, handle: true, erasedAt: true } }),
  ])
  const horizon = horizonOn(viewer, page.id)
  const render = async (row: (typeof rows)[number]): Promise<Rendered> => (await renderComments(viewer, horizon, [row])).get(id) ?? { html: '', notes: [] }
  const current = rows.find(({ n }) => n === (isOwn ? comment.version : comment.shown))!
  const passed = rows.filter(({ state, bound }) => state === 'passed' && sees(horizon, bound as Bound))
  return {
    id, thread: thread.id, title: titleOf(thread.title, placed.opening.isGone), page: { slug: page.slug, title: page.title }, by: personView(author), at: comment.at, rendered: await render(current),
    text: isOwn ? (current.text.body ?? '') : null, said: current.said as Bound,
    canEdit: canEditComment(viewer, page, comment), canDelete: canDeleteComment(viewer, comment), canRemove: canRemoveComment(viewer, comment),
    versions: (await Promise.all(passed.map(async (row, i) => ({ number: i + 1, at: row.at, ...(await render(row)) })))).reverse(),
  }
}
