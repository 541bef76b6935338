'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { answerSchema, appealSchema, saySchema, takeSchema } from '@/components/review/decision-schema'
import type { DecisionExtra } from '@/components/review/decision-state'
import { explainDecision } from '@/components/review/explain-decision'
import { answerAppeal } from '@/lib/review/answer-appeal'
import { appeal } from '@/lib/review/appeal'
import { say } from '@/lib/review/say'
import { takeSuggestion } from '@/lib/review/suggest'
import { action } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'
import { goOn } from '../go-on'

/** Write something beside a proposal. Its author may do so also while suspended. */
export const sayAction = action<typeof saySchema, DecisionExtra>(saySchema, async (actor, input) => {
  const said = await say(actor, input)
  return said.ok ? redirect(paths.proposal(input.id, 'said')) : explainDecision(said.error)
}, { evenSuspended: true, turn: 'say' })

/** Appeal against a decision, also while suspended. */
export const appealAction = action<typeof appealSchema, DecisionExtra>(appealSchema, async (actor, { decision, words }) => {
  const sent = await appeal(actor, { decisionId: decision, words })
  return sent.ok ? redirect(paths.proposal(sent.value.proposalId, 'appealed')) : explainDecision(sent.error)
}, { evenSuspended: true, turn: 'say' })

/** Answer an appeal; then on to the next. */
export const answerAction = action<typeof answerSchema, DecisionExtra>(answerSchema, async (actor, { appeal: id, queue, ...answer }) => {
  const answered = await answerAppeal(actor, { id, ...answer })
  if (!answered.ok) return explainDecision(answered.error)
  return goOn(actor, queue, { done: answer.outcome })
})

/** Take the text that a moderator suggested. */
export const takeAction = action<typeof takeSchema, DecisionExtra>(takeSchema, async (actor, { id }) => {
  const taken = await takeSuggestion(actor, id)
  return taken.ok ? redirect(paths.proposal(id, 'taken')) : explainDecision(taken.error)
}, { turn: 'save' })
