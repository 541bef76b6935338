import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import type { FieldProblem } from './account'
import { hashPassword, isPassword, parsePassword } from './password'
import type { Member } from './person'
import { tell } from './reset-password'
import { closeSessionsOf } from './session'

export const NOT_YOURS: FieldProblem = { field: 'currentPassword', message: 'That is not your password.' }

/** Change one's own password, and sign out everywhere but here.
 *  @param change.session The session to keep */
export async function changePassword(
  actor: Member,
  { currentPassword, password, session }: { currentPassword: string; password: string; session: string },
): Promise<Result<null, FieldProblem>> {
  const member = await db.member.findUniqueOrThrow({ where: { id: actor.id } })
  if (!(await isPassword(currentPassword, member.passwordHash))) return err(NOT_YOURS)
  const parsed = parsePassword(password, { handle: member.handle, email: member.email ?? undefined })
  if (!parsed.ok) return err({ field: 'password', message: parsed.error })
  const passwordHash = await hashPassword(parsed.value)
  const changed = await inTransaction<null, FieldProblem>(async (tx) => {
    const { count } = await tx.member.updateMany({ where: { id: actor.id, passwordHash: member.passwordHash }, data: { passwordHash } })
    if (count === 0) return err(NOT_YOURS)
    await closeSessionsOf(actor.id, tx, session)
    await tx.token.deleteMany({ where: { memberId: actor.id, purpose: 'reset-password' } })
    await recordAct(tx, { actorId: actor.id, act: 'account.password', memberId: actor.id })
    return ok(null)
  })
  if (changed.ok) tell({ handle: member.handle, email: member.emailConfirmedAt ? member.email : null })
  return changed
}
