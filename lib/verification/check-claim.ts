import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { addToReport, openReport } from '../review/report'
import { PASSAGE_LIMIT } from '../review/report-reasons'
import { findReportSubject, type ReportSubject } from '../review/report-subject'
import { WORDS_LIMIT } from '../review/words-limit'
import { clockTime } from '../spoilers/cite'
import type { MemberViewer } from '../spoilers/viewer'
import type { CheckAnswer } from './answers'
import { findClaim, type FoundClaim } from './claims'
import { canCheck, canDeny } from './policy'

/** `answer` null takes one's answer back. `words`: what is heard there instead; a no needs them. */
export type Check = { slug: string; claim: string; answer: CheckAnswer | null; words: string }
export type CheckError = { kind: 'gone' } | { kind: 'forbidden'; reason: string } | { kind: 'words-missing' }

/** Say whether a claim holds at the moment it cites. Two who say so verify it; a no opens a report for the moderators.
 *  Said again, it replaces what the same person said before. */
export async function checkClaim(actor: MemberViewer, { slug, claim, answer, words }: Check): Promise<Result<{ isVerified: boolean }, CheckError>> {
  const row = await findClaim(actor, slug, claim)
  if (!row) return err({ kind: 'gone' })
  const first = answer === 'no' ? row.canDeny : row.canCheck
  if (!first.ok) return err({ kind: 'forbidden', reason: first.reason })
  if (answer === 'no' && words.trim() === '') return err({ kind: 'words-missing' })
  const subject = answer === 'no' ? await subjectOf(actor, row) : null
  if (answer === 'no' && !subject) return err({ kind: 'gone' })
  return inTransaction<{ isVerified: boolean }, CheckError>(async (tx) => {
    const by = await lockActor(tx, actor)
    // One at a time: of two who say yes at once, the second sees that it is verified. What only names the page goes on meanwhile.
    const pages = await tx.$queryRaw<unknown[]>`SELECT id FROM page WHERE id = ${row.pageId} AND deleted_at IS NULL FOR NO KEY UPDATE`
    if (pages.length === 0) return err({ kind: 'gone' })
    // Whose words they are was asked above; a block or a suspension may have come since.
    const allowed = (answer === 'no' ? canDeny : canCheck)(by, { page: { id: row.pageId, kind: row.kind }, isOwn: false })
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const key = { pageId: row.pageId, claim }
    if ((await tx.citation.count({ where: key })) === 0) return err({ kind: 'gone' })
    const was = await isVerified(tx, key)
    await takeBack(tx, actor.id, key)
    const reportedId = subject && (await openReport(tx, actor, subject, { reasonCode: 'wrong', words: reportWords(row, words) }))
    if (answer !== null) await tx.verification.create({ data: { ...key, memberId: actor.id, answer, reportedId }, select: { claim: true } })
    await recordAct(tx, { actorId: actor.id, act: 'claim.check', pageId: row.pageId, data: { claim, answer: answer ?? 'none' } })
    const is = await isVerified(tx, key)
    if (was !== is) await tx.$executeRaw`SELECT pg_notify('wiki_published', ${String(row.pageId)})`
    return ok({ isVerified: is })
  })
}

/** Every claim gathers by itself, known from when it is known. Its words are shown as a passage where the page says them so; a
 *  heading, or what is said in data, as something about the page. */
async function subjectOf(actor: MemberViewer, { pageId, claim, bound, page: { slug }, words }: FoundClaim): Promise<ReportSubject | null> {
  const passage = await findReportSubject(actor, { on: 'passage', slug, quote: words.slice(0, PASSAGE_LIMIT) })
  const subject = passage ?? (await findReportSubject(actor, { on: 'page', slug }))
  return subject && { ...subject, key: `claim:${pageId}:${claim}`, bound }
}

function reportWords({ code, at, words: said }: FoundClaim, heard: string): string {
  return `Heard again at ${code} ${clockTime(at)}: it does not hold that “${said.slice(0, PASSAGE_LIMIT)}”. ${heard.trim()}`.slice(0, WORDS_LIMIT)
}

type Key = { pageId: number; claim: string }

/** Whoever said no before is with the moderators already, who are told that it no longer stands. */
async function takeBack(tx: Tx, memberId: number, key: Key): Promise<void> {
  const where = { pageId_claim_memberId: { ...key, memberId } }
  const before = await tx.verification.findUnique({ where, select: { reportedId: true } })
  if (!before) return
  await tx.verification.delete({ where, select: { claim: true } })
  if (before.reportedId !== null) await addToReport(tx, memberId, before.reportedId, 'Taken back since: on hearing it again, they do not say any more that it is wrong.')
}

async function isVerified(tx: Tx, { pageId, claim }: Key): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ verified: boolean }[]>`SELECT verified FROM claim_state WHERE page_id = ${pageId} AND claim = ${claim}`
  return row?.verified ?? false
}
