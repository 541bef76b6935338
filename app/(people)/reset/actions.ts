'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { resetPassword } from '@/lib/people/reset-password'
import { openAction, refusal } from '@/lib/web/action'
import { leave } from '@/lib/web/auth'

const STALE = 'This link has been used already, or it is too old. Ask for another one.'

export const resetAction = openAction(z.object({ token: z.string(), password: z.string() }), async (_viewer, typed) => {
  const changed = await resetPassword(typed)
  if (!changed.ok && changed.error.kind === 'password') return refusal(changed.error.reason, { field: 'password' })
  if (!changed.ok) return refusal(STALE, { status: 410 })
  await leave()
  redirect('/sign-in?notice=reset')
})
