'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { emailKey, parseEmail } from '@/lib/people/email'
import { forgot } from '@/lib/people/forgot'
import { openAction, refusal } from '@/lib/web/action'
import { takeTurns, waitWords } from '@/lib/web/limits'
import { paths } from '@/lib/web/paths'
import { clientAddress } from '@/lib/web/request'

/** Ask for a link; the answer is the same for every address. */
export const forgotAction = openAction(z.object({ email: z.string() }), async (_viewer, { email }) => {
  const parsed = parseEmail(email)
  if (!parsed.ok) return refusal(parsed.error, { field: 'email' })
  const taken = await takeTurns('forgot', `address:${await clientAddress()}`, `account:${emailKey(email)}`)
  if (!taken.ok) return refusal(waitWords(taken.retryInSeconds), { status: 429 })
  forgot(parsed.value)
  redirect(`${paths.forgot()}?sent=yes`)
})
