'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { changeEmail } from '@/lib/people/change-email'
import { changePassword } from '@/lib/people/change-password'
import { action, refusals } from '@/lib/web/action'
import { BY_MAIL } from '@/lib/notifications/by-mail'
import { setTelling } from '@/lib/notifications/settings'
import { endFeed, renewFeedKey } from '@/lib/notifications/telling-key'
import { currentSession } from '@/lib/web/auth'
import { paths } from '@/lib/web/paths'

// Guessing at the current password counts like guessing at the door; one's own account is open also to the suspended.
const OWN = { turn: 'sign-in', evenSuspended: true } as const

export const changePasswordAction = action(z.object({ currentPassword: z.string(), password: z.string() }), async (actor, typed) => {
  const changed = await changePassword(actor, { ...typed, session: (await currentSession()) ?? '' })
  if (!changed.ok) return refusals([changed.error])
  redirect(paths.settingsDone('password'))
}, OWN)

const tellingSchema = z.object({ language: z.enum(['en', 'fr'], 'Choose a language.'), byMail: z.enum(BY_MAIL, 'Choose how letters come.'), watchOwn: z.string().default(''), watchMinor: z.string().default('') })

export const setTellingAction = action(tellingSchema, async (actor, { language, byMail, watchOwn, watchMinor }) => {
  await setTelling(actor, { language, byMail, watchOwn: watchOwn === 'yes', watchMinor: watchMinor === 'yes' })
  redirect(paths.settingsDone('told'))
}, { evenSuspended: true })

export const renewFeedAction = action(z.object({}), async (actor) => {
  await renewFeedKey(actor)
  redirect(paths.settingsDone('feed'))
}, { evenSuspended: true, turn: 'tell' })

export const endFeedAction = action(z.object({}), async (actor) => {
  await endFeed(actor)
  redirect(paths.settingsDone('feed-ended'))
}, { evenSuspended: true, turn: 'tell' })

export const changeEmailAction = action(z.object({ email: z.string(), currentPassword: z.string() }), async (actor, typed) => {
  const changed = await changeEmail(actor, typed)
  if (!changed.ok) return refusals([changed.error])
  redirect(paths.settingsDone('email'))
}, OWN)
