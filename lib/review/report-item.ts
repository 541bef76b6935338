import { now } from '../clock'
import { db } from '../db/client'
import type { Prisma } from '../db/generated/client'
import { isRowNumber } from '../db/row-number'
import type { Verdict } from '../result'
import { hiddenFields } from '../revisions/hidden'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { Bound } from '../spoilers/bound'
import { sees, seesAll } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { authorRecord, type AuthorRecord } from './author-record'
import type { ReportOutcome } from './close-report'
import { claimOf, partsOf, queueFields, type QueueRow } from './queue-rows'
import { findPassage } from './passage'
import { canCloseReport, canSeeReports } from './report-policy'
import { reportReasonWords } from './report-reasons'
import { isAuthorHidden, revisionOf } from './report-row'
import type { ReportSubject } from './report-subject'
import { weightWords } from './report-weight'

export type SaidView = { by: PersonView; at: Date; reason: string; words: string; weight: string }

/** What was reported and all that is said of it, for a moderator. */
export type ReportItem = {
  id: number
  subject: ReportSubject['subject']
  page: { slug: string; title: string; isGone: boolean } | null
  n: number | null
  /** What somebody said, with its discussion. */
  comment: { id: number; thread: number; isGone: boolean } | null
  passage: string
  /** The page says these words no more. */
  isGoneFromPage: boolean
  bound: Bound
  /** Whose work it is, or who; null where that is hidden from the moderator. */
  author: PersonView | null
  record: AuthorRecord | null
  said: SaidView[]
  closed: { outcome: ReportOutcome; by: PersonView; at: Date; words: string } | null
  canClose: Verdict
  waits: { id: number; parts: QueueRow['parts']; claim: QueueRow['claim'] } | null
}
export type ReportItemAnswer = { kind: 'item'; item: ReportItem } | { kind: 'ask'; pageId: number | null; title: string } | null

/** People whose words stand on one screen, those who weigh most first. */
const MOST_SAID = 200

const person = { select: { id: true, handle: true, erasedAt: true } } as const
const fields = {
  id: true, subject: true, pageId: true, n: true, passage: true, bound: true, memberId: true, outcome: true, words: true, wordsBound: true, closedAt: true, closedBy: person, member: person,
  comment: { select: { id: true, threadId: true, state: true } },
  page: { select: { slug: true, title: true, bound: true, deletedAt: true } },
  reports: { orderBy: [{ weight: 'desc' }, { at: 'asc' }], take: MOST_SAID, include: { by: person } },
  waits: { select: queueFields },
} satisfies Prisma.ReportedSelect

type Row = Prisma.ReportedGetPayload<{ select: typeof fields }>

/** One reported thing. Null for everybody but moderators, for whose work it is, and where its page begins beyond the horizon. What people wrote
 *  with their reports may tell anything, so before the end of the show it is asked for first. */
export async function reportItem(viewer: Viewer, id: number): Promise<ReportItemAnswer> {
  const row = isRowNumber(id) ? await db.reported.findUnique({ where: { id }, select: fields }) : null
  if (!row || !canSeeReports(viewer, row)) return null
  const horizon = row.pageId === null ? viewer.horizon : horizonOn(viewer, row.pageId)
  if (row.page && !sees(horizon, row.page.bound as Bound)) return null
  const tells = row.words !== '' || row.reports.some(({ words }) => words !== '')
  if (!seesAll(horizon) && (tells || !sees(horizon, row.bound as Bound))) return { kind: 'ask', pageId: row.pageId, title: row.page?.title ?? personView(row.member).handle }
  return { kind: 'item', item: await itemOf(viewer, row) }
}

async function itemOf(viewer: Viewer, row: Row): Promise<ReportItem> {
  const isHidden = isAuthorHidden(row, await hiddenFields(viewer, revisionOf(row)))
  const reporterIds = row.reports.map(({ byId }) => byId)
  return {
    id: row.id, subject: row.subject as ReportItem['subject'], n: row.n, comment: row.comment && { id: row.comment.id, thread: row.comment.threadId, isGone: row.comment.state !== 'open' }, passage: row.passage, bound: row.bound as Bound,
    isGoneFromPage: row.pageId !== null && row.passage !== '' && (await findPassage(viewer, row.pageId, row.passage)) === null,
    page: row.page && { slug: row.page.slug, title: row.page.title, isGone: row.page.deletedAt !== null },
    author: isHidden ? null : personView(row.member),
    record: isHidden ? null : await authorRecord(row.memberId),
    said: row.reports.map((each) => ({ by: personView(each.by), at: each.at, reason: reportReasonWords(each.reasonCode), words: each.words, weight: weightWords(each) })),
    closed: row.outcome && row.closedBy && row.closedAt ? { outcome: row.outcome as ReportOutcome, by: personView(row.closedBy), at: row.closedAt, words: row.words } : null,
    canClose: canCloseReport(viewer, { memberId: row.memberId, reporterIds, outcome: row.outcome }),
    waits: row.waits && { id: row.waits.id, parts: partsOf(row.waits), claim: claimOf(viewer, row.waits, now()) },
  }
}
