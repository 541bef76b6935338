import { createHash } from 'node:crypto'
import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { findProfile } from '../people/queries'
import { findPage, type FoundPage } from '../revisions/find'
import { isTextHidden } from '../revisions/hidden'
import { loadTree } from '../revisions/load-tree'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { seeComment } from './comment-sight'
import { findPassage, lettersOf } from './passage'
import type { Asked } from './report-asked'

/** What is reported, with all that a moderator is told of it. Whose it is may be hidden from who reports it, so this goes to no screen of theirs. */
export type ReportSubject = {
  subject: 'page' | 'passage' | 'revision' | 'media' | 'member' | 'comment'
  /** Reports with the same one gather. */
  key: string
  pageId: number | null
  /** The revision that makes it somebody's. */
  n: number | null
  mediaId: string | null
  /** What somebody said beside a page. */
  commentId?: number
  memberId: number
  passage: string
  bound: Bound
}

/** What a form for reporting says of its subject. */
export type Reportable = { kind: ReportSubject['subject']; title: string; slug: string | null; ownerId: number | null }

/** What somebody may report, as they may know of it. Hidden and absent are both null. */
export async function findReportable(viewer: Viewer, asked: Asked): Promise<Reportable | null> {
  const found = await findReportSubject(viewer, asked)
  if (!found) return null
  if (asked.on === 'member') {
    const person = await findProfile(viewer, asked.handle)
    return person && { kind: 'member', title: person.handle, slug: null, ownerId: person.id }
  }
  if (asked.on === 'comment') return ofThread(viewer, asked.comment)
  const page = await findPage(viewer, asked.slug)
  return page && { kind: found.subject, title: page.title, slug: page.slug, ownerId: null }
}

/** The same for the record. */
export async function findReportSubject(viewer: Viewer, asked: Asked): Promise<ReportSubject | null> {
  if (asked.on === 'member') return ofMember(viewer, asked.handle)
  if (asked.on === 'comment') return ofComment(viewer, asked.comment)
  const page = await findPage(viewer, asked.slug)
  if (!page) return null
  if (asked.on === 'revision') return ofRevision(viewer, page, asked.n)
  if (asked.on === 'passage') return ofPassage(viewer, page, asked.quote)
  return page.kind === 'file' ? ((await ofUpload(page)) ?? ofPage(page)) : ofPage(page)
}

async function ofMember(viewer: Viewer, handle: string): Promise<ReportSubject | null> {
  const person = await findProfile(viewer, handle)
  return person && { subject: 'member', key: `member:${person.id}`, pageId: null, n: null, mediaId: null, memberId: person.id, passage: '', bound: '0' }
}

async function ofThread(viewer: Viewer, id: number): Promise<Reportable | null> {
  const seen = await seeComment(viewer, id)
  return seen && { kind: 'comment', title: seen.page.title, slug: seen.page.slug, ownerId: null }
}

async function ofComment(viewer: Viewer, id: number): Promise<ReportSubject | null> {
  const seen = await seeComment(viewer, id)
  if (!seen || seen.comment.shown === null) return null
  const { page, comment } = seen
  return { subject: 'comment', key: `comment:${id}`, pageId: page.id, n: null, mediaId: null, commentId: id, memberId: comment.authorId, passage: '', bound: comment.bound as Bound }
}

async function ofPage(page: FoundPage): Promise<ReportSubject> {
  return { subject: 'page', key: `page:${page.id}`, pageId: page.id, n: page.head, mediaId: null, memberId: await authorOf(page.id, page.head), passage: '', bound: page.bound }
}

async function ofPassage(viewer: Viewer, page: FoundPage, quote: string): Promise<ReportSubject | null> {
  const bound = await findPassage(viewer, page.id, quote)
  if (bound === null) return null
  const words = createHash('sha256').update(lettersOf(quote)).digest('base64url')
  return { ...(await ofPage(page)), subject: 'passage', key: `passage:${page.id}:${words}`, passage: quote, bound }
}

async function ofRevision(viewer: Viewer, page: FoundPage, n: number): Promise<ReportSubject | null> {
  const row = isRowNumber(n) ? await db.revision.findUnique({ where: { pageId_n: { pageId: page.id, n } }, select: { textHash: true, authorId: true, rendering: { select: { changeBound: true } } } }) : null
  if (!row || (await isTextHidden(viewer, row.textHash))) return null
  const tree = await loadTree(page.id, n)
  // An earlier text may have begun later, under a title that tells more.
  if (!tree || !sees(horizonOn(viewer, page.id), tree.front.knownFrom)) return null
  return { ...(await ofPage(page)), subject: 'revision', key: `revision:${page.id}:${n}`, n, memberId: row.authorId, bound: (row.rendering?.changeBound ?? 'last') as Bound }
}

/** A picture is its owner's, by the first revision with which they stand on its page. */
async function ofUpload(page: FoundPage): Promise<ReportSubject | null> {
  const file = await db.filePage.findUnique({ where: { pageId: page.id }, select: { media: { select: { id: true, ownerId: true } } } })
  if (!file) return null
  const { id, ownerId } = file.media
  const theirs = await db.revision.findFirst({ where: { pageId: page.id, authorId: ownerId }, orderBy: { n: 'asc' }, select: { n: true } })
  return { ...(await ofPage(page)), subject: 'media', key: `media:${id}`, n: theirs?.n ?? null, mediaId: id, memberId: ownerId }
}

const authorOf = async (pageId: number, n: number): Promise<number> =>
  (await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId, n } }, select: { authorId: true } })).authorId
