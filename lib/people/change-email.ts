import { db } from '../db/client'
import { err, ok, type Result } from '../result'
import type { FieldProblem } from './account'
import { afterwards } from './afterwards'
import { NOT_YOURS } from './change-password'
import { sendConfirmation } from './confirm-email'
import { emailKey, parseEmail } from './email'
import { isPassword } from './password'
import type { Member } from './person'

/** Ask for another e-mail address, or for the letter to one that waits to be confirmed. A confirmed address stays in use until
 *  the new one is confirmed. The answer is the same whether or not the address belongs to somebody already. */
export async function changeEmail(actor: Member, { email, currentPassword }: { email: string; currentPassword: string }): Promise<Result<string, FieldProblem>> {
  const parsed = parseEmail(email)
  if (!parsed.ok) return err({ field: 'email', message: parsed.error })
  const member = await db.member.findUniqueOrThrow({ where: { id: actor.id } })
  if (!(await isPassword(currentPassword, member.passwordHash))) return err(NOT_YOURS)
  const key = emailKey(parsed.value)
  if (member.emailConfirmedAt && member.emailKey === key) return err({ field: 'email', message: 'That is your address already, and it is confirmed.' })
  await db.member.updateMany({ where: { id: actor.id, emailConfirmedAt: null }, data: { email: parsed.value, emailKey: key } })
  afterwards(() => sendConfirmation(actor.id, parsed.value))
  return ok(parsed.value)
}
