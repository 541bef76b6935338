import { now } from '../clock'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { isRowNumber } from '../db/row-number'
import { recordAct } from '../log/record'
import { isModerator } from '../people/person'
import { err, ok, type Result } from '../result'
import { boundNow } from '../revisions/bound-now'
import type { Bound } from '../spoilers/bound'
import { boundsIn } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { CLAIM_MS } from './claim-time'
import { canCloseReport, canSeeReports, CLOSED } from './report-policy'
import { weighReported } from './weigh-reported'
import { WORDS_LIMIT } from './words-limit'

export type ReportOutcome = 'acted' | 'left'
/** `bound`: from when the words, which everybody reads who reported it, give nothing away. */
export type Closing = { id: number; outcome: ReportOutcome; words: string; bound: Bound }
export type ClosingError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | /** Another was faster. */ { kind: 'moved'; message: string }

/** Close what was reported: something was done, or it stays as it is. Whoever reported it hears so. */
export function closeReport(actor: MemberViewer, { id, outcome, words, bound }: Closing): Promise<Result<void, ClosingError>> {
  return inTransaction<void, ClosingError>(async (tx) => {
    const row = await lockReported(tx, actor, id)
    if (!row) return err({ kind: 'not-found' })
    const reporterIds = (await tx.report.findMany({ where: { reportedId: id }, select: { byId: true }, orderBy: { byId: 'asc' } })).map(({ byId }) => byId)
    const allowed = canCloseReport(actor, { ...row, reporterIds })
    if (!allowed.ok) return err(allowed.reason === CLOSED ? { kind: 'moved', message: CLOSED } : { kind: 'forbidden', reason: allowed.reason })
    const said = words.trim().slice(0, WORDS_LIMIT)
    const wordsBound = await boundNow(tx, bound, actor.episodes)
    await tx.reported.update({ where: { id }, data: { outcome, words: said, wordsBound, closedById: actor.id, closedAt: now() }, select: { id: true } })
    await tellReaders(tx, id)
    for (const memberId of reporterIds) await recordAct(tx, { actorId: actor.id, act: `report.${outcome}`, memberId, words: said, bound: wordsBound, data: { reported: id }, ...(row.pageId !== null && { pageId: row.pageId }) })
    return ok(undefined)
  })
}

/** Open again what one has just closed by mistake. It waits where it stood. */
export async function reopenReport(actor: MemberViewer, id: number): Promise<Result<void, ClosingError>> {
  try {
    return await inTransaction<void, ClosingError>(async (tx) => {
      const row = await lockReported(tx, actor, id)
      if (!row || !isModerator(actor) || row.closedById !== actor.id || row.closedAt!.getTime() < now().getTime() - CLAIM_MS) return err({ kind: 'not-found' })
      await tx.reported.update({ where: { id }, data: { outcome: null, words: '', wordsBound: 'last', closedById: null, closedAt: null }, select: { id: true } })
      await weighReported(tx, id)
      await tellReaders(tx, id)
      await recordAct(tx, { actorId: actor.id, act: 'report.reopen', data: { reported: id }, ...(row.pageId !== null && { pageId: row.pageId }) })
      return ok(undefined)
    })
  } catch (problem) {
    if (isTaken(problem)) return err({ kind: 'moved', message: 'It was reported anew meanwhile, and waits as that.' })
    throw problem
  }
}

/** A claim may be verified, or no longer, by what becomes of a report on it. */
async function tellReaders(tx: Tx, id: number): Promise<void> {
  if ((await tx.verification.count({ where: { reportedId: id } })) > 0) await tx.$executeRaw`SELECT pg_notify('wiki_published', 'verification')`
}

type Row = { memberId: number; pageId: number | null; outcome: string | null; closedById: number | null; closedAt: Date | null }

/** Lock what was reported, as far as this person may know of it. */
async function lockReported(tx: Tx, actor: MemberViewer, id: number): Promise<Row | null> {
  if (!isRowNumber(id)) return null
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT r.member_id AS "memberId", r.page_id AS "pageId", r.outcome, r.closed_by AS "closedById", r.closed_at AS "closedAt"
    FROM reported r LEFT JOIN page p ON p.id = r.page_id
    WHERE r.id = ${id} AND (p.id IS NULL OR p.bound = ANY(${boundsIn(actor.horizon)}) OR p.id = ANY(${[...actor.opened]})) FOR UPDATE OF r`
  return row && canSeeReports(actor, row) ? row : null
}
