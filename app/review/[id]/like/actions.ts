'use server'

import '@/lib/wiring/composition'
import type { AlikeExtra } from '@/components/review/alike-form'
import { alikeSchema } from '@/components/review/decision-schema'
import { explainDecision } from '@/components/review/explain-decision'
import { acceptAlike } from '@/lib/review/alike'
import { action } from '@/lib/web/action'

/** Accept several small edits. What became of each is answered in place. */
export const acceptAlikeAction = action<typeof alikeSchema, AlikeExtra>(alikeSchema, async (actor, { item }) => {
  const done = await acceptAlike(actor, item)
  return { errors: [], status: 200, accepted: done.map(({ id, error }) => ({ id, problem: error && explainDecision(error).errors[0]!.message })) }
})
