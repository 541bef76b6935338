import { now } from '../clock'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { lockPair, NOBODY } from './lock'
import type { Member } from './person'
import { canLift } from './policy'

/** End a suspension before its time.
 *  @returns the sentence that says why not */
export async function lift(actor: Member, { handle }: { handle: string }): Promise<Result<null, string>> {
  return inTransaction<null, string>(async (tx) => {
    const pair = await lockPair(tx, actor, handle)
    if (!pair) return err(NOBODY)
    const allowed = canLift(pair.actor, pair.subject)
    if (!allowed.ok) return err(allowed.reason)
    const { id } = pair.subject
    await tx.member.update({ where: { id }, data: { suspendedAt: null, suspendedUntil: null, suspensionReason: null } })
    await tx.$executeRaw`UPDATE member_block SET lifted_at = ${now()}, lifted_by = ${actor.id}, address = NULL WHERE member_id = ${id} AND whole AND lifted_at IS NULL`
    await recordAct(tx, { actorId: actor.id, act: 'member.lift', memberId: id, bound: '0' })
    return ok(null)
  })
}
