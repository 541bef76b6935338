import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { boundNow } from '../revisions/bound-now'
import type { MemberViewer } from '../spoilers/viewer'
import type { Asked } from './report-asked'
import { canReport } from './report-policy'
import { isReportReason } from './report-reasons'
import { findReportSubject, type ReportSubject } from './report-subject'
import { reportWeight } from './report-weight'
import { reporterRecord } from './reporter-record'
import { weighReported } from './weigh-reported'
import { WORDS_LIMIT } from './words-limit'

export type NewReport = { asked: Asked; reasonCode: string; words: string }
export type ReportError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'reason-missing' } | { kind: 'words-missing' }

/** Report something to the moderators. All that is said of one thing gathers until they close it; said again, it replaces what
 *  the same person said before.
 *  @returns the gathered item */
export async function report(actor: MemberViewer, { asked, reasonCode, words }: NewReport): Promise<Result<{ id: number }, ReportError>> {
  const subject = await findReportSubject(actor, asked)
  if (!subject) return err({ kind: 'not-found' })
  const allowed = canReport(actor, subject.subject === 'member' ? subject.memberId : null)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  if (!isReportReason(reasonCode)) return err({ kind: 'reason-missing' })
  const said = words.trim().slice(0, WORDS_LIMIT)
  if (reasonCode === 'other' && said === '') return err({ kind: 'words-missing' })
  return inTransaction<{ id: number }, ReportError>(async (tx) => ok({ id: await openReport(tx, actor, subject, { reasonCode, words: said }) }))
}

type Said = { reasonCode: string; words: string }

/** The same within a transaction that does more, of a subject that this person may report.
 *  @returns the gathered item */
export async function openReport(tx: Tx, actor: MemberViewer, subject: ReportSubject, said: Said): Promise<number> {
  const id = await gather(tx, { ...subject, bound: await boundNow(tx, subject.bound, actor.episodes) })
  await say(tx, actor.id, id, said)
  await weighReported(tx, id)
  await recordAct(tx, { actorId: actor.id, act: 'report.open', reasonCode: said.reasonCode, data: { reported: id }, ...(subject.pageId !== null && { pageId: subject.pageId }) })
  return id
}

/** Add to what one said of something, as long as nobody has closed it. */
export async function addToReport(tx: Tx, byId: number, reportedId: number, words: string): Promise<void> {
  const own = await tx.report.findFirst({ where: { reportedId, byId, reported: { outcome: null } }, select: { reasonCode: true, words: true } })
  if (own) await say(tx, byId, reportedId, { reasonCode: own.reasonCode, words: `${own.words}\n\n${words}`.trim().slice(0, WORDS_LIMIT) })
}

/** The open row of its subject, made where there is none, and locked: of two who report at once, both find the same. */
async function gather(tx: Tx, { subject, key, pageId, n, mediaId, commentId, memberId, passage, bound }: ReportSubject): Promise<number> {
  const [row] = await tx.$queryRaw<[{ id: number }]>`
    INSERT INTO reported (subject, key, page_id, n, media_id, comment_id, member_id, passage, bound)
    VALUES (${subject}, ${key}, ${pageId}, ${n}, ${mediaId}, ${commentId ?? null}, ${memberId}, ${passage}, ${bound})
    ON CONFLICT (key) WHERE outcome IS NULL DO UPDATE SET key = excluded.key RETURNING id`
  return row.id
}

async function say(tx: Tx, byId: number, reportedId: number, said: Said): Promise<void> {
  const record = await reporterRecord(byId, reportedId, tx)
  const data = { ...said, weight: reportWeight(record), closed: record.closed, acted: record.acted }
  await tx.report.upsert({ where: { reportedId_byId: { reportedId, byId } }, create: { reportedId, byId, ...data }, update: { ...data, at: new Date() }, select: { reportedId: true } })
}
