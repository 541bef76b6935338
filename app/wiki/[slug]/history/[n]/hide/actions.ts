'use server'

import { redirect } from 'next/navigation'
import { z } from 'zod'
import { hideRevisions, showRevisions, type HidingError } from '@/lib/revisions/hide'
import { AUDIENCES, HIDDEN_PARTS } from '@/lib/revisions/hide-policy'
import { isEpisodeCode } from '@/lib/spoilers/bound'
import type { From } from '@/lib/spoilers/front'
import { action, refusal, type Refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

const number = z.string().regex(/^\d{1,9}$/, 'The number of a revision.').transform(Number)
const tick = z.string().default('')
const range = { slug: z.string().min(1).max(300), from: number, through: number }
const hideSchema = z.object({
  ...range, text: tick, summary: tick, author: tick, audience: z.enum(AUDIENCES, 'Say who still sees it.'), reason: z.string(),
  safeFrom: z.string().refine((value): value is From => value === '0' || isEpisodeCode(value), 'Choose an episode from the list.'),
})

function explained(error: HidingError): Refusal {
  if (error.kind === 'not-found') return refusal('There are no such revisions, or nothing of them is hidden.', { status: 404 })
  return error.kind === 'forbidden' ? refusal(error.reason, { status: 403 }) : refusal(error.message, { field: error.field })
}

export const hideAction = action(hideSchema, async (actor, { text, summary, author, ...hiding }) => {
  const ticked = { text, summary, author }
  const hidden = await hideRevisions(actor, { ...hiding, parts: HIDDEN_PARTS.filter((part) => ticked[part] === 'yes') })
  return hidden.ok ? redirect(paths.hide(hiding.slug, hiding.from, 'hidden')) : explained(hidden.error)
})

export const showAction = action(z.object(range), async (actor, shown) => {
  const done = await showRevisions(actor, shown)
  return done.ok ? redirect(paths.hide(shown.slug, shown.from, 'shown')) : explained(done.error)
})
