'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changeEmail } from '@/lib/people/change-email'
import { changePassword } from '@/lib/people/change-password'
import { action, refusals } from '@/lib/web/action'
import { setTelling } from '@/lib/notifications/settings'
import { currentSession } from '@/lib/web/auth'
import { paths } from '@/lib/web/paths'

// Guessing at the current password counts like guessing at the door; one's own account is open also to the suspended.
const OWN = { turn: 'sign-in', evenSuspended: true } as const

export const changePasswordAction = action(z.object({ currentPassword: z.string(), password: z.string() }), async (actor, typed) => {
  const changed = await changePassword(actor, { ...typed, session: (await currentSession()) ?? '' })
  if (!changed.ok) return refusals([changed.error])
  redirect(`${paths.settings()}?notice=password`)
}, OWN)

export const setTellingAction = action(z.object({ language: z.enum(['en', 'fr'], 'Choose a language.'), byMail: z.string().default('') }), async (actor, { language, byMail }) => {
  await setTelling(actor, { language, byMail: byMail === 'yes' })
  redirect(`${paths.settings()}?notice=told`)
}, { evenSuspended: true })

export const changeEmailAction = action(z.object({ email: z.string(), currentPassword: z.string() }), async (actor, typed) => {
  const changed = await changeEmail(actor, typed)
  if (!changed.ok) return refusals([changed.error])
  redirect(`${paths.settings()}?notice=email`)
}, OWN)
