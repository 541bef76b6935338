import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { afterwards } from './afterwards'
import { passwordLetter } from './letters'
import { send } from './mail'
import { hashPassword, parsePassword } from './password'
import { closeSessionsOf } from './session'
import { findToken, useToken } from './token'

export type ResetError = { kind: 'stale' } | { kind: 'password'; reason: string }
type Changed = { handle: string; email: string | null }

/** Whose password an unused link may change; null where it is used, too old, or none of ours. */
export async function findReset(token: string): Promise<{ handle: string } | null> {
  const subject = await findToken('reset-password', token)
  if (!subject?.memberId) return null
  return db.member.findUnique({ where: { id: subject.memberId, erasedAt: null }, select: { handle: true } })
}

/** Set a new password by the link of a letter, use the link up, and sign the person out everywhere. */
export async function resetPassword({ token, password }: { token: string; password: string }): Promise<Result<Changed, ResetError>> {
  const owner = await findReset(token)
  if (!owner) return err({ kind: 'stale' })
  const parsed = parsePassword(password, owner)
  if (!parsed.ok) return err({ kind: 'password', reason: parsed.error })
  const passwordHash = await hashPassword(parsed.value)
  const changed = await inTransaction<Changed, ResetError>(async (tx) => {
    const id = (await useToken(tx, 'reset-password', token))?.memberId
    if (!id) return err({ kind: 'stale' })
    const { handle, email } = await tx.member.update({ where: { id }, data: { passwordHash }, select: { handle: true, email: true } })
    await closeSessionsOf(id, tx)
    await recordAct(tx, { actorId: id, act: 'account.reset-password', memberId: id })
    return ok({ handle, email })
  })
  if (changed.ok) tell(changed.value)
  return changed
}

/** Tell the owner by mail that their password is another. */
export function tell({ handle, email }: Changed): void {
  if (email) afterwards(() => send(passwordLetter(email, handle)))
}
