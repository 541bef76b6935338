'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { confirmEmail } from '@/lib/people/confirm-email'
import { openAction, refusal } from '@/lib/web/action'

const WORDS = {
  stale: 'This link has been used already, or it is too old. Ask for another letter in your settings.',
  taken: 'This address is confirmed for another account already. Sign in to that one, or give this account another address in its settings.',
}

export const confirmAction = openAction(z.object({ token: z.string() }), async (_viewer, { token }) => {
  const confirmed = await confirmEmail(token)
  if (!confirmed.ok) return refusal(WORDS[confirmed.error], { status: confirmed.error === 'taken' ? 409 : 410 })
  redirect('/confirm?done=yes')
})
