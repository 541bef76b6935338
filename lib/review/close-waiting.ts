import type { Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { after, type State } from './states'

type Waiting = { id: number; act: string; title: string; state: State; version: number; author_id: number }

/** Lock what waits for review of a page: after the page itself, as every verb does. */
const lockWaiting = (tx: Tx, pageId: number): Promise<Waiting[]> => tx.$queryRaw<Waiting[]>`
  SELECT id, act, title, state, version, author_id FROM proposal WHERE page_id = ${pageId} AND state IN ('pending', 'changes-requested') ORDER BY id FOR NO KEY UPDATE`

/** Close what waits for review of a page that was deleted or restored. A text among it becomes a draft of its author, who may
 *  then choose what becomes of it.
 *  @param but a proposal that is just being decided */
export async function closeWaiting(tx: Tx, actorId: number, pageId: number, but: number | null = null): Promise<void> {
  for (const proposal of await lockWaiting(tx, pageId)) {
    const state = proposal.id === but ? null : after(proposal.state, 'orphan')
    if (state === null) continue
    await tx.proposal.update({ where: { id: proposal.id }, data: { state, updatedAt: new Date() }, select: { id: true } })
    if (proposal.act === 'edit') await keepAsDraft(tx, pageId, proposal)
    await recordAct(tx, { actorId, act: 'decision.obsolete', proposalId: proposal.id, pageId, memberId: proposal.author_id })
  }
}

async function keepAsDraft(tx: Tx, pageId: number, { id, version, title, author_id: memberId }: Waiting): Promise<void> {
  const text = await tx.proposalVersion.findUnique({ where: { proposalId_n: { proposalId: id, n: version } }, select: { textHash: true, baseN: true, summary: true } })
  if (text?.textHash) await tx.draft.create({ data: { memberId, pageId, title, baseN: text.baseN, textHash: text.textHash, summary: text.summary, reason: 'page-deleted' }, select: { id: true } })
}
