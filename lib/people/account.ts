import { now } from '../clock'
import { db } from '../db/client'
import type { Tx } from '../db/transaction'
import { err, ok, type Result } from '../result'
import { emailKey, parseEmail } from './email'
import { handleKey, parseHandle } from './handle'
import { hashPassword, parsePassword } from './password'
import type { Rank } from './person'

/** What somebody fills in for a new account. */
export type Joining = { handle: string; email: string; password: string; consent: boolean }

/** What is wrong with one field of a form about an account. */
export type FieldProblem = { field: 'handle' | 'email' | 'password' | 'consent' | 'currentPassword' | 'answer'; message: string }

/** A new account, checked and with its password hashed, so that nothing slow is left for the transaction. */
export type ReadyAccount = { handle: string; email: string; passwordHash: string }

export const TAKEN: FieldProblem = { field: 'handle', message: 'That handle is taken, or too like one that is. Choose another.' }

/** Check everything at once, so that a person mends it in one go. Says nothing of whether an e-mail address is known here. */
export async function prepareAccount({ handle, email, password, consent }: Joining): Promise<Result<ReadyAccount, FieldProblem[]>> {
  const parsed = { handle: parseHandle(handle), email: parseEmail(email), password: parsePassword(password, { handle, email }) }
  const problems: FieldProblem[] = parsed.handle.ok && (await isHandleTaken(parsed.handle.value)) ? [TAKEN] : []
  for (const field of ['handle', 'email', 'password'] as const) {
    const part = parsed[field]
    if (!part.ok) problems.push({ field, message: part.error })
  }
  if (!consent) problems.push({ field: 'consent', message: 'Without this consent the wiki may not show what you write.' })
  if (problems.length > 0 || !parsed.handle.ok || !parsed.email.ok || !parsed.password.ok) return err(problems)
  return ok({ handle: parsed.handle.value, email: parsed.email.value, passwordHash: await hashPassword(parsed.password.value) })
}

/** Write a prepared account. Its e-mail address counts for nothing until it is confirmed.
 *  @throws the database's unique violation where the handle was taken meanwhile */
export async function createAccount(tx: Tx, { handle, email, passwordHash }: ReadyAccount, rank: Rank): Promise<number> {
  const { id } = await tx.member.create({
    data: { handle, handleKey: handleKey(handle), email, emailKey: emailKey(email), passwordHash, rank, consentedAt: now() },
    select: { id: true },
  })
  return id
}

async function isHandleTaken(handle: string): Promise<boolean> {
  return (await db.member.count({ where: { handleKey: handleKey(handle) } })) > 0
}
