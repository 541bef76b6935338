'use server'

import '@/lib/wiring/composition'
import { partsSchema } from '@/components/review/decision-schema'
import type { DecisionExtra } from '@/components/review/decision-state'
import { explainDecision } from '@/components/review/explain-decision'
import { acceptParts } from '@/lib/review/accept-parts'
import { action } from '@/lib/web/action'
import { goOn } from '../../go-on'

/** Publish some parts of a proposal, and send the rest back; then on to the next. */
export const partsAction = action<typeof partsSchema, DecisionExtra>(partsSchema, async (actor, { part, queue, ...judged }) => {
  const done = await acceptParts(actor, { ...judged, reasonCode: null, chosen: part })
  if (!done.ok) return explainDecision(done.error)
  return goOn(actor, queue, { done: 'parts' })
})
