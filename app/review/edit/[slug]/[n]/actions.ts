'use server'

import { checkSchema } from '@/components/review/decision-schema'
import { checkEdit } from '@/lib/review/patrol'
import { action, refusal } from '@/lib/web/action'
import { goOn } from '../../../go-on'

/** Say that an edit is fine; then on to the next. */
export const checkAction = action(checkSchema, async (actor, { slug, n, queue }) => {
  const checked = await checkEdit(actor, { slug, n })
  if (!checked.ok) {
    const { error } = checked
    if (error.kind === 'not-found') return refusal('There is no such edit any more.', { status: 404 })
    return error.kind === 'checked' ? refusal('Another moderator has checked this meanwhile. Go on with the next.', { status: 409 }) : refusal(error.reason, { status: 403 })
  }
  return goOn(actor, queue, { done: 'checked', was: `${slug}/${n}` })
})
