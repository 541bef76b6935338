import { now } from '../clock'
import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockPair } from '../people/lock'
import { err, ok, type Result } from '../result'
import type { MemberViewer } from '../spoilers/viewer'
import { canUnblock } from './block-policy'
import type { DecisionError } from './decide'

/** End a block before its time. What it held of an address goes with it. */
export async function unblock(actor: MemberViewer, id: number): Promise<Result<{ handle: string }, DecisionError>> {
  const block = isRowNumber(id) ? await db.memberBlock.findUnique({ where: { id }, select: { member: { select: { handle: true } } } }) : null
  if (!block) return err({ kind: 'not-found' })
  const { handle } = block.member
  return inTransaction<{ handle: string }, DecisionError>(async (tx) => {
    const pair = await lockPair(tx, actor, handle)
    if (!pair) return err({ kind: 'not-found' })
    const allowed = canUnblock(pair.actor, pair.subject)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    return (await endBlock(tx, actor.id, id)) ? ok({ handle }) : err({ kind: 'moved', message: 'This block has ended already.' })
  })
}

/** End a block, and the suspension that it may be, in the transaction that decides so; its member is locked.
 *  @returns whether it stood */
export async function endBlock(tx: Tx, byId: number, id: number): Promise<boolean> {
  const ended = await tx.$queryRaw<{ memberId: number; whole: boolean }[]>`
    UPDATE member_block SET lifted_at = ${now()}, lifted_by = ${byId}, address = NULL
    WHERE id = ${id} AND lifted_at IS NULL AND (until IS NULL OR until > now()) RETURNING member_id AS "memberId", whole`
  const [block] = ended
  if (!block) return false
  const { memberId } = block
  if (block.whole) await tx.member.update({ where: { id: memberId }, data: { suspendedAt: null, suspendedUntil: null, suspensionReason: null }, select: { id: true } })
  await recordAct(tx, { actorId: byId, act: block.whole ? 'member.lift' : 'member.unblock', memberId, bound: '0', data: { block: id } })
  return true
}
