'use server'

import { redirect } from 'next/navigation'
import { blockAnswerSchema, blockAppealSchema, unblockSchema } from '@/components/review/decision-schema'
import type { DecisionExtra } from '@/components/review/decision-state'
import { explainDecision } from '@/components/review/explain-decision'
import { answerBlockAppeal, appealBlock } from '@/lib/review/appeal-block'
import { unblock } from '@/lib/review/unblock'
import { action } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'
import { goOn } from '../../go-on'

/** Appeal against one's own block, also while suspended. */
export const appealBlockAction = action<typeof blockAppealSchema, DecisionExtra>(blockAppealSchema, async (actor, { block, words }) => {
  const sent = await appealBlock(actor, { blockId: block, words })
  return sent.ok ? redirect(paths.block(block, 'appealed')) : explainDecision(sent.error)
}, { evenSuspended: true, turn: 'say' })

export const unblockAction = action<typeof unblockSchema, DecisionExtra>(unblockSchema, async (actor, { block }) => {
  const ended = await unblock(actor, block)
  return ended.ok ? redirect(paths.block(block, 'ended')) : explainDecision(ended.error)
})

/** Answer an appeal against a block; then on to the next. */
export const answerBlockAction = action<typeof blockAnswerSchema, DecisionExtra>(blockAnswerSchema, async (actor, { appeal: id, outcome, words, queue }) => {
  const answered = await answerBlockAppeal(actor, { id, outcome, words })
  if (!answered.ok) return explainDecision(answered.error)
  return goOn(actor, queue, { done: `block-${outcome}` })
})
