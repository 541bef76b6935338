import { now } from '../clock'
import { inTransaction } from '../db/transaction'
import { recordAct, type Act } from '../log/record'
import { err, ok, type Result } from '../result'
import { lockPair, NOBODY } from './lock'
import type { Member } from './person'
import { canSuspend } from './policy'

/** `until` null: until somebody lifts it. `bound`: from when the reason may be read in the log, by those it does not concern. */
export type Suspension = { handle: string; reason: string; until: Date | null; bound: Act['bound'] }

export type SuspendError = { field?: 'reason' | 'until'; message: string }

const LONGEST_REASON = 500

/** Suspend somebody: from their next request they read everything and change nothing. */
export async function suspend(actor: Member, { handle, reason, until, bound }: Suspension): Promise<Result<null, SuspendError>> {
  const words = reason.trim()
  if (words === '' || words.length > LONGEST_REASON) return err({ field: 'reason', message: `Give a reason, in at most ${LONGEST_REASON} characters.` })
  if (until && !(until > now())) return err({ field: 'until', message: 'That moment has passed. Leave it empty for a suspension without end.' })
  return inTransaction<null, SuspendError>(async (tx) => {
    const pair = await lockPair(tx, actor, handle)
    if (!pair) return err({ message: NOBODY })
    const allowed = canSuspend(pair.actor, pair.subject)
    if (!allowed.ok) return err({ message: allowed.reason })
    const { id } = pair.subject
    await tx.memberBlock.updateMany({ where: { memberId: id, whole: true, liftedAt: null }, data: { liftedAt: now(), liftedById: actor.id } })
    const { id: block } = await tx.memberBlock.create({ data: { memberId: id, whole: true, words, bound: bound ?? 'last', until, byId: actor.id }, select: { id: true } })
    await tx.member.update({ where: { id }, data: { suspendedAt: now(), suspendedUntil: until, suspensionReason: words } })
    const data = { until: until?.toISOString() ?? null, block }
    await recordAct(tx, { actorId: actor.id, act: 'member.suspend', memberId: id, words, bound, data })
    return ok(null)
  })
}
