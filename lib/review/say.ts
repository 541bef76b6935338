import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import type { DecisionError } from './decide'
import { lockProposal } from './load'
import { canSay, canSeeProposal } from './policy'
import { WORDS_LIMIT } from './words-limit'

/** Write something beside a proposal; its author and moderators read it. Whoever is spoken to hears of it. */
export async function say(actor: MemberViewer, { id, words }: { id: number; words: string }): Promise<Result<void, DecisionError>> {
  const body = words.trim().slice(0, WORDS_LIMIT)
  if (body === '') return err({ kind: 'words-missing' })
  return inTransaction<void, DecisionError>(async (tx) => {
    const proposal = await lockProposal(tx, id)
    if (!proposal || !canSeeProposal(actor, proposal)) return err({ kind: 'not-found' })
    const allowed = canSay(actor, proposal)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    await tx.proposalMessage.create({ data: { proposalId: id, authorId: actor.id, body } })
    const decider = await tx.decision.findFirst({ where: { proposalId: id }, orderBy: { id: 'desc' }, select: { byId: true } })
    const to = actor.id === proposal.authorId ? decider?.byId : proposal.authorId
    await recordAct(tx, { actorId: actor.id, act: 'proposal.message', proposalId: id, ...(to !== undefined && { memberId: to }), ...(proposal.pageId !== null && { pageId: proposal.pageId }) })
    return ok(undefined)
  })
}
