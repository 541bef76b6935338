import type { Tx } from '../db/transaction'
import { err, ok, type Result } from '../result'
import { lockProposal } from '../review/load'
import { ownCreation, proposalText } from '../review/own-proposal'
import { propose, revise, type NewVersion } from '../review/propose'
import { after } from '../review/states'
import { MERGE_BUDGET_MS } from '../revisions/limits'
import { mergePages } from '../revisions/merge/merge-pages'
import { normalise } from '../revisions/text'
import type { MemberViewer } from '../spoilers/viewer'
import type { Creation, EditError } from './edit'

/** What a new page's text becomes part of: a waiting proposal of the same person at this version, or nothing yet. */
export type CreationGround = { text: string; proposal: { id: number; version: number } | null }

const BOTH_CHANGED = 'You changed the same words of this proposal in another tab. Copy what you need from this text, then go on from the proposal as it is now.'

/** Where a new page goes on from one's own waiting proposal, merge it with what another tab of one's own sent meanwhile.
 *  A proposal that waits no longer is left alone: the text is then a page of its own. */
export async function creationGround(actor: MemberViewer, creation: Creation): Promise<Result<CreationGround, EditError>> {
  const text = normalise(creation.text)
  const waiting = creation.proposal ? await ownCreation(actor.id, creation.proposal.id) : null
  if (!waiting || !creation.proposal) return ok({ text, proposal: null })
  const proposal = { id: waiting.id, version: waiting.version }
  if (waiting.version === creation.proposal.version) return ok({ text, proposal })
  const base = await proposalText(waiting.id, creation.proposal.version)
  const merged = mergePages(base?.text ?? '', text, waiting.text, MERGE_BUDGET_MS)
  return merged.clean ? ok({ text: merged.text, proposal }) : err({ kind: 'refused', issues: [{ message: BOTH_CHANGED }] })
}

/** Open the proposal of a new page, or add a version to the one it goes on from.
 *  @returns its id; null where that one has moved meanwhile */
export async function proposeCreation(tx: Tx, actor: MemberViewer, target: CreationGround['proposal'], version: NewVersion): Promise<number | null> {
  if (target === null) return (await propose(tx, actor.id, { act: 'create', pageId: null }, version)).id
  const proposal = await lockProposal(tx, target.id)
  const isSame = proposal?.authorId === actor.id && proposal.pageId === null && proposal.version === target.version
  if (!isSame || after(proposal.state, 'revise') === null) return null
  return (await revise(tx, actor.id, proposal, version)).id
}
