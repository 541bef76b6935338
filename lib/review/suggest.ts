import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction } from '../db/transaction'
import { err, ok, type Result } from '../result'
import { changeBound } from '../revisions/change-bound'
import { lockPage } from '../revisions/ledger'
import { canEdit } from '../revisions/policy'
import { prepare } from '../revisions/prepare'
import { storedSide } from '../revisions/stored'
import { putText } from '../revisions/text'
import type { MemberViewer } from '../spoilers/viewer'
import { lockDecision, open, recordDecision, type DecisionError, type Ruling } from './decide'
import { editFacts } from './facts'
import { revise } from './propose'

/** Send a proposal back with a text that its author may take in one press. Words beside it may be left out.
 *  @param ruling.head the head that the suggested text stands on */
export async function suggest(actor: MemberViewer, ruling: Omit<Ruling, 'reasonCode'> & { head: number | null; text: string }): Promise<Result<void, DecisionError>> {
  const prepared = await prepare(ruling.text)
  if (!prepared.ok) return err({ kind: 'refused', message: prepared.error[0]?.message ?? '', line: prepared.error[0]?.line })
  const proposal = isRowNumber(ruling.id) ? await db.proposal.findUnique({ where: { id: ruling.id }, select: { authorId: true, act: true } }) : null
  if (!proposal || !SUGGESTED.includes(proposal.act)) return err({ kind: 'not-found' })
  return inTransaction<void, DecisionError>(async (tx) => {
    const by = await lockDecision(tx, actor, proposal.authorId)
    const locked = await open(tx, by, ruling.id, 'ask', ruling.version)
    if (!locked.ok) return locked
    const suggestionHash = await putText(tx, prepared.value.source)
    await recordDecision(tx, actor, locked.value, { ...ruling, reasonCode: null }, 'ask', { head: ruling.head, suggestionHash })
    return ok(undefined)
  })
}

/** What is a text, and may be another. */
const SUGGESTED = ['create', 'edit', 'upload']

/** Take the text that a moderator suggested: it becomes the next version of one's own proposal, which waits again. */
export async function takeSuggestion(actor: MemberViewer, id: number): Promise<Result<void, DecisionError>> {
  const found = isRowNumber(id) ? await db.proposal.findUnique({ where: { id }, select: { pageId: true, authorId: true, version: true, decisions: { orderBy: { id: 'desc' }, take: 1, include: { suggestion: true } } } }) : null
  const decision = found?.decisions[0]
  if (!found || found.authorId !== actor.id || !decision?.suggestion?.body) return err({ kind: 'not-found' })
  const prepared = await prepare(decision.suggestion.body)
  if (!prepared.ok) return err({ kind: 'refused', message: prepared.error[0]?.message ?? '' })
  return inTransaction<void, DecisionError>(async (tx) => {
    const by = await lockDecision(tx, actor, actor.id)
    const page = found.pageId === null ? null : await lockPage(tx, found.pageId)
    const proposal = await open(tx, by, id, 'revise', decision.version)
    if (!proposal.ok) return proposal
    const allowed = canEdit(by, page ?? { protection: 'open' })
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const { summary, minor } = await tx.proposalVersion.findUniqueOrThrow({ where: { proposalId_n: { proposalId: id, n: decision.version } }, select: { summary: true, minor: true } })
    const side = page === null || decision.head === null ? null : await storedSide(tx, page.id, decision.head, actor.episodes)
    const bound = side === 'unknown' ? 'last' : changeBound(side, prepared.value, actor.episodes)
    const facts = editFacts(side && side !== 'unknown' ? side.source : '', prepared.value.source)
    await revise(tx, actor.id, proposal.value, { prepared: prepared.value, baseN: decision.head, summary, minor, bound, facts })
    return ok(undefined)
  })
}
