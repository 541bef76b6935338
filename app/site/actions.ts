'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { MOVED, setSite } from '@/lib/people/set-site'
import { setEpisode } from '@/lib/revisions/set-episode'
import { loadShow } from '@/lib/spoilers/episodes'
import { setReason } from '@/lib/review/set-reason'
import { action, refusal, refusals } from '@/lib/web/action'
import { chosenIn } from '@/lib/web/viewer'
import { paths } from '@/lib/web/paths'

const count = z.string().regex(/^\d{1,4}$/, 'A whole number.').transform(Number)
const siteSchema = z.object({
  defaultHorizon: z.string().max(20), unwatched: z.enum(['titles', 'numbers'], 'Say which.'), promotion: z.enum(['rule', 'never'], 'Say which.'), edits: count, days: count, moderators: z.enum(['named', 'unnamed'], 'Say which.'), questions: z.string().max(6000).default(''),
})
const reasonSchema = z.object({ code: z.string().max(60), en: z.string(), fr: z.string(), retired: z.string().default('') })

export const setSiteAction = action(siteSchema, async (actor, { defaultHorizon, unwatched, promotion, edits, days, moderators, questions }) => {
  const show = await loadShow()
  const horizon = chosenIn(defaultHorizon, show)
  if (horizon === null) return refusal(MOVED, { field: 'defaultHorizon' })
  const set = await setSite(actor, { defaultHorizon: horizon, orders: show.past.length, numbersUnwatched: unwatched === 'numbers', namesModerators: moderators === 'named', promotion: promotion === 'rule' ? { edits, days } : null, questions })
  if (!set.ok) return refusals([set.error])
  redirect(paths.site('settings'))
})

const episodeSchema = z.object({ code: z.string().max(20), title: z.string().max(500), aired: z.string().max(10).default(''), after: z.string().max(20).default(''), isNew: z.string().default('') })

export const setEpisodeAction = action(episodeSchema, async (actor, { aired, after, isNew, ...episode }) => {
  const set = await setEpisode(actor, { ...episode, aired: aired || null, after: after || null, isNew: isNew === 'yes' })
  if (!set.ok) return refusals([set.error])
  redirect(paths.site('episode'))
})

export const setReasonAction = action(reasonSchema, async (actor, { retired, ...reason }) => {
  const set = await setReason(actor, { ...reason, retired: retired === 'yes' })
  if (!set.ok) return refusals([set.error])
  redirect(paths.site('reason'))
})
