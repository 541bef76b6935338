import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { lockPair, NOBODY } from './lock'
import type { Member, Rank } from './person'
import { canSetRank } from './policy'

/** Give somebody another rank; it counts from their next request.
 *  @returns the sentence that says why not */
export async function setRank(actor: Member, { handle, rank }: { handle: string; rank: Rank }): Promise<Result<null, string>> {
  return inTransaction<null, string>(async (tx) => {
    const pair = await lockPair(tx, actor, handle)
    if (!pair) return err(NOBODY)
    const { subject } = pair
    const allowed = canSetRank(pair.actor, subject, rank)
    if (!allowed.ok) return err(allowed.reason)
    await tx.member.update({ where: { id: subject.id }, data: { rank } })
    const data = { from: subject.rank, to: rank }
    await recordAct(tx, { actorId: actor.id, act: 'member.rank', memberId: subject.id, bound: '0', data })
    return ok(null)
  })
}
