import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { isSubjectSafe, placeComments, readingOf, saidFields } from '../review/comment-sight'
import { findPage, type FoundPage } from '../revisions/find'
import { needsReview } from '../revisions/policy'
import { personView } from '../revisions/revision-row'
import type { Viewer } from '../spoilers/viewer'
import { findPassage } from '../review/passage'
import { canDiscuss } from './policy'
import { evidenceWords } from './subject'
import type { AboutView, ThreadList, ThreadRowView } from './views'

const PAGE_SIZE = 30

const fields = {
  id: true, title: true, state: true, at: true, evidenceId: true, passage: true,
  comments: { select: { ...saidFields, author: { select: { id: true, handle: true, erasedAt: true } } }, orderBy: [{ at: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ThreadSelect
type Row = Prisma.ThreadGetPayload<{ select: typeof fields }>

/** The discussions of a page as its reader may know of them, newest first. Null where the page is not there for them.
 *  @param before `{time in ms}_{id}` of the last one seen */
export async function listThreads(viewer: Viewer, slug: string, before?: string): Promise<ThreadList | null> {
  const page = await findPage(viewer, slug)
  if (!page) return null
  const rows: ThreadRowView[] = []
  // What is not for them is passed over, so that no screen is shorter for it.
  for (let after = seenIn(before); ; ) {
    const found = await db.thread.findMany({ where: { pageId: page.id, ...behind(after) }, orderBy: [{ at: 'desc' }, { id: 'desc' }], take: PAGE_SIZE + 1, select: fields })
    for (const row of found) rows.push(...(await rowOf(viewer, page, row)))
    const last = found.at(-1)
    if (rows.length > PAGE_SIZE || found.length <= PAGE_SIZE || !last) break
    after = last
  }
  const shown = rows.slice(0, PAGE_SIZE)
  const last = shown.at(-1)
  const { id, title, kind, protection } = page
  return {
    page: { id, slug: page.slug, title, kind, protection }, rows: shown, nextBefore: rows.length > PAGE_SIZE && last ? `${last.at.getTime()}_${last.id}` : null,
    canSay: canDiscuss(viewer, page), waits: needsReview(viewer, page),
  }
}

type Seen = { at: Date; id: number } | null

function seenIn(before: string | undefined): Seen {
  const match = /^(\d{1,15})_(\d{1,9})$/.exec(before ?? '')
  return match ? { at: new Date(Number(match[1])), id: Number(match[2]) } : null
}

const behind = (seen: Seen): Prisma.ThreadWhereInput => (seen ? { at: { lte: seen.at }, OR: [{ at: { lt: seen.at } }, { id: { lt: seen.id } }] } : {})

async function rowOf(viewer: Viewer, page: FoundPage, row: Row): Promise<ThreadRowView[]> {
  const placed = placeComments(row.comments, readingOf(viewer, page.id))
  if (!placed || !(await isSubjectSafe(viewer, page.id, row))) return []
  const { opening, rest } = placed
  const said = rest.flatMap((each) => [each, ...each.replies]).filter(({ isGone }) => !isGone)
  return [{
    id: row.id, title: titleOf(row.title, opening.isGone), by: opening.isGone ? null : personView(opening.said.author), at: row.at, lastAt: said.reduce((last, each) => (each.said.at > last ? each.said.at : last), row.at),
    replies: said.length, isResolved: row.state === 'resolved', waits: !opening.isGone && opening.said.shown === null, about: await aboutOf(viewer, page, row),
  }]
}

/** A title is its author's words too. */
export const titleOf = (title: string, isGone: boolean): string => (isGone ? 'A discussion whose beginning is gone' : title)

/** What a thread is about beside its page, as somebody may know of it. */
export async function aboutOf(viewer: Viewer, page: FoundPage, { evidenceId, passage }: { evidenceId: string | null; passage: string | null }): Promise<AboutView> {
  if (evidenceId !== null) {
    const words = await evidenceWords(page, evidenceId)
    return { kind: 'evidence', words, isGone: words === null }
  }
  return passage === null ? null : { kind: 'passage', words: passage, isGone: (await findPassage(viewer, page.id, passage)) === null }
}
