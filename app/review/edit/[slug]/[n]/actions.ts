'use server'

import { redirect } from 'next/navigation'
import { checkSchema } from '@/components/review/decision-schema'
import { claimNext } from '@/lib/review/claim'
import { checkEdit } from '@/lib/review/patrol'
import { readQueue } from '@/lib/review/queue-filter'
import { action, refusal } from '@/lib/web/action'
import { paths, withQuery } from '@/lib/web/paths'

/** Say that an edit is fine; then on to the next. */
export const checkAction = action(checkSchema, async (actor, { slug, n, queue }) => {
  const checked = await checkEdit(actor, { slug, n })
  if (!checked.ok) {
    const { error } = checked
    if (error.kind === 'not-found') return refusal('There is no such edit any more.', { status: 404 })
    return error.kind === 'checked' ? refusal('Another moderator has checked this meanwhile. Go on with the next.', { status: 409 }) : refusal(error.reason, { status: 403 })
  }
  const filter = readQueue(queue)
  const next = await claimNext(actor, filter)
  const said = { ...filter, done: 'checked', was: `${slug}/${n}` }
  redirect(next === null ? paths.review(said) : withQuery(next, said))
})
