import { now } from '../clock'
import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import { overturn, type Acceptance } from './accept'
import type { DecisionError } from './decide'
import { isLone } from './is-lone'
import { lockProposal } from './load'
import { canAnswerAppeal } from './policy'
import { WORDS_LIMIT } from './words-limit'

/** An answer names the version and the head it was judged on, for the text that an overturning publishes. */
export type AppealAnswer = { id: number; outcome: 'upheld' | 'overturned'; words: string; version: number; head: number | null }

/** Answer an appeal against a decision on a proposal, with words. Overturned, a rejection becomes an acceptance in the same
 *  transaction. */
export async function answerAppeal(actor: MemberViewer, { id, outcome, words, version, head }: AppealAnswer): Promise<Result<Partial<Acceptance>, DecisionError>> {
  const said = words.trim().slice(0, WORDS_LIMIT)
  if (said === '') return err({ kind: 'words-missing' })
  const found = isRowNumber(id) ? await db.appeal.findUnique({ where: { id }, select: { decision: { select: { proposalId: true } } } }) : null
  if (!found?.decision) return err({ kind: 'not-found' })
  const { proposalId } = found.decision
  const settled = (tx: Tx) => settle(tx, actor, id, proposalId, outcome, said)
  if (outcome === 'overturned') return overturn(actor, { id: proposalId, version, head, words: said, reasonCode: null }, settled)
  return inTransaction<Partial<Acceptance>, DecisionError>(async (tx) => {
    await lockProposal(tx, proposalId)
    const done = await settled(tx)
    return done.ok ? ok({}) : done
  })
}


async function settle(tx: Tx, actor: MemberViewer, id: number, proposalId: number, outcome: string, answer: string): Promise<Result<void, DecisionError>> {
  const appeal = await tx.appeal.findUnique({ where: { id }, include: { decision: { select: { byId: true, proposal: { select: { pageId: true } } } } } })
  if (!appeal?.decision) return err({ kind: 'not-found' })
  const [byId, deciderId] = [appeal.byId, appeal.decision.byId]
  const allowed = canAnswerAppeal(actor, { byId, deciderId, isLone: await isLone(deciderId, byId, tx) })
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const { count } = await tx.appeal.updateMany({ where: { id, outcome: null }, data: { outcome, answer, decidedById: actor.id, decidedAt: now(), same: actor.id === deciderId } })
  if (count === 0) return err({ kind: 'moved', message: 'Another moderator has answered this meanwhile.' })
  const { pageId } = appeal.decision.proposal
  await recordAct(tx, { actorId: actor.id, act: `decision.${outcome}`, proposalId, memberId: byId, ...(pageId !== null && { pageId }), data: { appeal: id } })
  return ok(undefined)
}
