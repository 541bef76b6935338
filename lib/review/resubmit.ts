import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, isTaken } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { lockPage } from '../revisions/ledger'
import { canEdit } from '../revisions/policy'
import type { MemberViewer } from '../spoilers/viewer'
import { open, type DecisionError } from './decide'

const ANOTHER = 'Another change of yours to this page waits already. Go on with that one, or withdraw it first.'

/** Send one's own proposal again after it was turned down or withdrawn: it waits anew, as it was. */
export async function resubmit(actor: MemberViewer, id: number): Promise<Result<void, DecisionError>> {
  const found = isRowNumber(id) ? await db.proposal.findUnique({ where: { id }, select: { pageId: true } }) : null
  if (!found) return err({ kind: 'not-found' })
  try {
    return await inTransaction<void, DecisionError>(async (tx) => {
      const page = found.pageId === null ? null : await lockPage(tx, found.pageId)
      const proposal = await open(tx, actor, id, 'resubmit')
      if (!proposal.ok) return proposal
      if (page && page.deletedAt !== null && proposal.value.act !== 'restore') return err({ kind: 'refused', message: 'Its page was deleted.' })
      const allowed = canEdit(actor, page ?? { protection: 'open' })
      if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
      if ((await tx.appeal.count({ where: { outcome: null, decision: { proposalId: id } } })) > 0) return err({ kind: 'moved', message: 'Your appeal is being looked at. Wait for its answer.' })
      await tx.proposal.update({ where: { id }, data: { state: 'pending', updatedAt: new Date() }, select: { id: true } })
      await recordAct(tx, { actorId: actor.id, act: 'proposal.resubmit', proposalId: id, ...(found.pageId !== null && { pageId: found.pageId }) })
      return ok(undefined)
    })
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err({ kind: 'moved', message: ANOTHER })
  }
}
