import { emailKey } from '@/lib/people/email'
import { handleKey } from '@/lib/people/handle'
import type { Entered } from '@/lib/people/join'
import { signIn } from '@/lib/people/sign-in'
import { err, type Result } from '@/lib/result'
import { forgetTurns, takeTurns, type TurnKey } from './limits'

export type SignInError = { kind: 'wrong' } | { kind: 'too-often'; retryInSeconds: number }

/** Sign in, by the form or by next-auth's own address: the same limits count for both. */
export async function signInWithin(credentials: { name: string; password: string }, address: string): Promise<Result<Entered, SignInError>> {
  const account: TurnKey = `account:${nameKey(credentials.name)}`
  const taken = await takeTurns('sign-in', `address:${address}`, account)
  if (!taken.ok) return err({ kind: 'too-often', retryInSeconds: taken.retryInSeconds })
  const entered = await signIn(credentials)
  if (!entered.ok) return err({ kind: 'wrong' })
  await forgetTurns('sign-in', account)
  return entered
}

// Counted by what was typed, whether or not there is such an account.
const nameKey = (name: string): string => (name.includes('@') ? emailKey(name) : handleKey(name.normalize('NFKC').trim()))
