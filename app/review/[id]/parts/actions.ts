'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { partsSchema } from '@/components/review/decision-schema'
import type { DecisionExtra } from '@/components/review/decision-state'
import { explainDecision } from '@/components/review/explain-decision'
import { acceptParts } from '@/lib/review/accept-parts'
import { claimNext } from '@/lib/review/claim'
import { readQueue } from '@/lib/review/queue-filter'
import { action } from '@/lib/web/action'
import { paths, withQuery } from '@/lib/web/paths'

/** Publish some parts of a proposal, and send the rest back; then on to the next. */
export const partsAction = action<typeof partsSchema, DecisionExtra>(partsSchema, async (actor, { part, queue, ...judged }) => {
  const done = await acceptParts(actor, { ...judged, reasonCode: null, chosen: part })
  if (!done.ok) return explainDecision(done.error)
  const filter = readQueue(queue)
  const next = await claimNext(actor, filter)
  const said = { ...filter, done: 'parts' }
  redirect(next === null ? paths.review(said) : withQuery(next, said))
})
