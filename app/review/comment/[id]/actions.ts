'use server'

import { rulingSchema } from '@/components/discussion/say-schema'
import { decideComment } from '@/lib/discussion/decide-comment'
import { action, refusal } from '@/lib/web/action'
import { goOn } from '../../go-on'

/** Publish a comment that waits, or turn it down; then on to the next. */
export const decideCommentAction = action(rulingSchema, async (actor, { intent, queue, ...ruling }) => {
  const decided = await decideComment(actor, { ...ruling, verdict: intent })
  if (decided.ok) return goOn(actor, queue, { done: `comment-${intent}` })
  const { error } = decided
  switch (error.kind) {
    case 'not-found': return refusal('There is no such comment any more.', { status: 404 })
    case 'forbidden': return refusal(error.reason, { status: 403 })
    case 'moved': return refusal(error.message, { status: 409 })
    case 'refused': return refusal(error.message, { field: error.field })
  }
})
