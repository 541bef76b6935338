'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { setSite } from '@/lib/people/set-site'
import { setReason } from '@/lib/review/set-reason'
import { action, refusals } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

const count = z.string().regex(/^\d{1,4}$/, 'A whole number.').transform(Number)
const siteSchema = z.object({
  defaultHorizon: count, promotion: z.enum(['rule', 'never'], 'Say which.'), edits: count, days: count, moderators: z.enum(['named', 'unnamed'], 'Say which.'), questions: z.string().max(6000).default(''),
})
const reasonSchema = z.object({ code: z.string().max(60), en: z.string(), fr: z.string(), retired: z.string().default('') })

export const setSiteAction = action(siteSchema, async (actor, { defaultHorizon, promotion, edits, days, moderators, questions }) => {
  const set = await setSite(actor, { defaultHorizon, namesModerators: moderators === 'named', promotion: promotion === 'rule' ? { edits, days } : null, questions })
  if (!set.ok) return refusals([set.error])
  redirect(paths.site('settings'))
})

export const setReasonAction = action(reasonSchema, async (actor, { retired, ...reason }) => {
  const set = await setReason(actor, { ...reason, retired: retired === 'yes' })
  if (!set.ok) return refusals([set.error])
  redirect(paths.site('reason'))
})
