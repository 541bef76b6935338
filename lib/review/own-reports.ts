import { db } from '../db/client'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import type { ReportOutcome } from './close-report'
import { reportReasonWords } from './report-reasons'
import type { ReportSubject } from './report-subject'
import { reporterRecord } from './reporter-record'
import { reportWeight, type ReporterRecord } from './report-weight'

/** Something one has reported. `title` is null where its page is gone, or begins beyond one's horizon by now; `answer` is null
 *  where there is none, or where it tells more than one has watched. */
export type OwnReport = { id: number; kind: ReportSubject['subject']; title: string | null; href: string | null; passage: string; at: Date; reason: string; words: string; outcome: ReportOutcome | null; closedAt: Date | null; answer: string | null }
export type OwnReports = { rows: OwnReport[]; record: ReporterRecord; weight: number }

const PAGE_SIZE = 50

/** What somebody has reported, newest first, with what became of it, and what their next report weighs by that. */
export async function listOwnReports(viewer: MemberViewer): Promise<OwnReports> {
  const found = await db.report.findMany({
    where: { byId: viewer.id }, orderBy: { at: 'desc' }, take: PAGE_SIZE,
    select: { reportedId: true, at: true, reasonCode: true, words: true, reported: { include: { page: { select: { slug: true, title: true, bound: true, deletedAt: true } }, member: { select: { handle: true, erasedAt: true } } } } },
  })
  const record = await reporterRecord(viewer.id)
  const rows = found.map(({ reportedId, at, reasonCode, words, reported }): OwnReport => {
    const { page, pageId, member, outcome, closedAt } = reported
    const kind = reported.subject as OwnReport['kind']
    const horizon = pageId === null ? viewer.horizon : horizonOn(viewer, pageId)
    const isKnown = kind === 'member' ? member.erasedAt === null : page !== null && page.deletedAt === null && sees(horizon, page.bound as Bound)
    return {
      id: reportedId, kind, at, reason: reportReasonWords(reasonCode), words, outcome: outcome as ReportOutcome | null, closedAt, passage: isKnown && sees(horizon, reported.bound as Bound) ? reported.passage : '',
      title: !isKnown ? null : kind === 'member' ? member.handle : page!.title,
      href: !isKnown ? null : kind === 'member' ? `/people/${encodeURIComponent(member.handle)}` : `/wiki/${page!.slug}${kind === 'revision' ? `/history/${reported.n}` : ''}`,
      answer: reported.words !== '' && sees(horizon, reported.wordsBound as Bound) ? reported.words : null,
    }
  })
  return { rows, record, weight: reportWeight(record) }
}
