'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { HELD_OFF, isHeldOff } from '@/lib/people/addresses'
import { emailKey } from '@/lib/people/email'
import { join } from '@/lib/people/join'
import { openAction, refusal, refusals } from '@/lib/web/action'
import { comeIn } from '@/lib/web/come-in'
import { takeTurns, waitWords } from '@/lib/web/limits'
import { localPath, paths } from '@/lib/web/paths'
import { clientAddress } from '@/lib/web/request'

const schema = z.object({ handle: z.string(), email: z.string(), password: z.string(), consent: z.string().optional(), next: z.string().optional(), question: z.string().max(300).default(''), answer: z.string().max(300).default('') })

/** Join: an account, a session, a letter to confirm the address. */
export const joinAction = openAction(schema, async (_viewer, { next, consent, question, answer, ...typed }) => {
  const taken = await takeTurns('join', `address:${await clientAddress()}`, `account:${emailKey(typed.email)}`)
  if (!taken.ok) return refusal(waitWords(taken.retryInSeconds), { status: 429 })
  if (await isHeldOff(await clientAddress())) return refusal(HELD_OFF, { status: 403 })
  const joined = await join({ ...typed, consent: consent === 'yes' }, { question, answer })
  if (!joined.ok) return refusals(joined.error)
  await comeIn(joined.value)
  redirect(localPath(next, `${paths.settings()}?notice=joined`))
})
