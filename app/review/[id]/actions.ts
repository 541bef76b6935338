'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { decisionSchema, type DecisionInput } from '@/components/review/decision-schema'
import type { DecisionExtra } from '@/components/review/decision-state'
import { explainDecision } from '@/components/review/explain-decision'
import type { Result } from '@/lib/result'
import { accept, type Acceptance } from '@/lib/review/accept'
import { askForChanges, reject, withdraw, type DecisionError } from '@/lib/review/decide'
import { resubmit } from '@/lib/review/resubmit'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { action } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'
import { goOn } from '../go-on'

const DONE = { accept: 'accepted', ask: 'asked', reject: 'rejected', withdraw: 'withdrawn', resubmit: 'resubmitted' } as const

/** Decide on a proposal, or take one's own back; then on to the next. */
export const decideAction = action<typeof decisionSchema, DecisionExtra>(decisionSchema, async (actor, input) => {
  const decided = await decide(actor, input)
  if (!decided.ok) return explainDecision(decided.error)
  const done = input.intent === 'accept' && decided.value?.n === undefined ? 'done' : DONE[input.intent]
  if (input.intent === 'withdraw' || input.intent === 'resubmit') redirect(paths.proposal(input.id, done))
  return goOn(actor, input.queue, { done })
})

function decide(actor: MemberViewer, input: DecisionInput): Promise<Result<Partial<Acceptance> | void, DecisionError>> {
  const { id, version, head, words } = input
  const ruling = { id, version, words, reasonCode: null }
  switch (input.intent) {
    case 'accept': return accept(actor, { ...ruling, head })
    case 'ask': return askForChanges(actor, ruling)
    case 'reject': return reject(actor, { ...ruling, reasonCode: input.reasonCode || null })
    case 'withdraw': return withdraw(actor, id)
    case 'resubmit': return resubmit(actor, id)
  }
}
