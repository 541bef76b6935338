import { now } from '../clock'
import { isRowNumber } from '../db/row-number'
import { db } from '../db/client'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import type { DecisionError } from './decide'
import { lockProposal } from './load'
import { canAppeal } from './policy'
import { APPEAL_PART, POINT_MS } from './score'
import { WORDS_LIMIT } from './words-limit'

/** Give an appeal its place in the queue. */
export const weighAppeal = (tx: Tx, appealId: number, at: Date): Promise<unknown> =>
  tx.queueItem.update({ where: { appealId }, data: { points: APPEAL_PART.points, place: new Date(at.getTime() - APPEAL_PART.points * POINT_MS) }, select: { id: true } })

/** Appeal against a decision on one's own proposal; another moderator answers. */
export async function appeal(actor: MemberViewer, { decisionId, words }: { decisionId: number; words: string }): Promise<Result<{ proposalId: number }, DecisionError>> {
  const said = words.trim()
  if (said === '') return err({ kind: 'words-missing' })
  const found = isRowNumber(decisionId) ? await db.decision.findUnique({ where: { id: decisionId }, select: { proposalId: true } }) : null
  if (!found) return err({ kind: 'not-found' })
  const { proposalId } = found
  try {
    return await inTransaction<{ proposalId: number }, DecisionError>(async (tx) => {
      const proposal = await lockProposal(tx, proposalId)
      const [last] = await tx.decision.findMany({ where: { proposalId }, orderBy: { id: 'desc' }, take: 1, include: { appeal: { select: { id: true } } } })
      if (!proposal || !last || proposal.authorId !== actor.id) return err({ kind: 'not-found' })
      const allowed = canAppeal(actor, { ...proposal, outcome: last.outcome, at: last.at, isLast: last.id === decisionId, isAppealed: last.appeal !== null }, now())
      if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
      const { id, at } = await tx.appeal.create({ data: { decisionId, byId: actor.id, words: said.slice(0, WORDS_LIMIT) }, select: { id: true, at: true } })
      await weighAppeal(tx, id, at)
      await recordAct(tx, { actorId: actor.id, act: 'decision.appeal', proposalId, memberId: last.byId, ...(proposal.pageId !== null && { pageId: proposal.pageId }) })
      return ok({ proposalId })
    })
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err({ kind: 'moved', message: 'You have appealed already.' })
  }
}
