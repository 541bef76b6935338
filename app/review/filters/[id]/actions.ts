'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import type { TrialExtra } from '@/components/filters/trial-form'
import { armFilter, disarmFilter, judgeHit, writeFilter, type FilterError } from '@/lib/review/filters/change-filter'
import { FILTER_ACTIONS } from '@/lib/review/filters/policy'
import { tryFilter } from '@/lib/review/filters/try-filter'
import { action, refusal, type Refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

const count = z.string().regex(/^\d{1,9}$/, 'A whole number.').transform(Number)
const writeSchema = z.object({ id: z.union([z.literal('').transform(() => null), count]), name: z.string(), rule: z.string(), action: z.enum(FILTER_ACTIONS, 'Say what then.'), message: z.string().default(''), most: count, minutes: count })
const idSchema = z.object({ id: count })

function explained(error: FilterError): Refusal {
  switch (error.kind) {
    case 'not-found': return refusal('There is no such filter any more.', { status: 404 })
    case 'forbidden': return refusal(error.reason, { status: 403 })
    case 'moved': return refusal(error.message, { status: 409 })
    case 'refused': return refusal(error.message, { field: error.field, ...(error.line !== undefined && { line: error.line }) })
  }
}

export const writeFilterAction = action(writeSchema, async (actor, written) => {
  const made = await writeFilter(actor, written)
  return made.ok ? redirect(paths.filter(made.value.id, { done: 'saved' })) : explained(made.error)
})

/** What it would have caught is answered in place. */
export const tryFilterAction = action<typeof idSchema, TrialExtra>(idSchema, async (actor, { id }) => {
  const tried = await tryFilter(actor, id)
  return tried.ok ? { errors: [], status: 200, trial: tried.value } : explained(tried.error)
})

export const armAction = action(idSchema, async (actor, { id }) => {
  const armed = await armFilter(actor, id)
  return armed.ok ? redirect(paths.filter(id, { done: 'armed' })) : explained(armed.error)
})

export const disarmAction = action(idSchema, async (actor, { id }) => {
  const disarmed = await disarmFilter(actor, id)
  return disarmed.ok ? redirect(paths.filter(id, { done: 'disarmed' })) : explained(disarmed.error)
})

export const judgeAction = action(z.object({ id: count, right: z.enum(['yes', 'no'], 'Say which.') }), async (actor, { id, right }) => {
  const judged = await judgeHit(actor, { id, right: right === 'yes' })
  return judged.ok ? redirect(paths.filter(judged.value.filterId, { done: 'judged' })) : explained(judged.error)
})
