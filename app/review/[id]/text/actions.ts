'use server'

import '@/lib/wiring/composition'
import { textSchema } from '@/components/review/decision-schema'
import type { DecisionExtra } from '@/components/review/decision-state'
import { explainDecision } from '@/components/review/explain-decision'
import { acceptEdited } from '@/lib/review/accept'
import { suggest } from '@/lib/review/suggest'
import { action } from '@/lib/web/action'
import { goOn } from '../../go-on'

/** Publish a proposal with one's own words on top, or send it back with them; then on to the next. */
export const workAction = action<typeof textSchema, DecisionExtra>(textSchema, async (actor, { intent, text, lowers, queue, ...judged }) => {
  const done = intent === 'accept'
    ? await acceptEdited(actor, { ...judged, reasonCode: null }, { text, lowers: lowers === 'yes' })
    : await suggest(actor, { ...judged, text })
  if (!done.ok) return explainDecision(done.error)
  return goOn(actor, queue, { done: intent === 'accept' ? 'changed' : 'suggested' })
}, { turn: 'save' })
