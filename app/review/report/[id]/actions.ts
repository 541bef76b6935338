'use server'

import { redirect } from 'next/navigation'
import { closingSchema } from '@/components/review/report-schema'
import { claimNext } from '@/lib/review/claim'
import { closeReport } from '@/lib/review/close-report'
import { readQueue } from '@/lib/review/queue-filter'
import { action, refusal } from '@/lib/web/action'
import { paths, withQuery } from '@/lib/web/paths'

/** Close what was reported; then on to the next. */
export const closeReportAction = action(closingSchema, async (actor, { id, outcome, words, safeFrom, queue }) => {
  const closed = await closeReport(actor, { id, outcome, words, bound: safeFrom })
  if (!closed.ok) {
    const { error } = closed
    if (error.kind === 'not-found') return refusal('There is no such report any more.', { status: 404 })
    return error.kind === 'moved' ? refusal(error.message, { status: 409 }) : refusal(error.reason, { status: 403 })
  }
  const filter = readQueue(queue)
  const next = await claimNext(actor, filter)
  const said = { ...filter, done: `report-${outcome}`, was: id }
  redirect(next === null ? paths.review(said) : withQuery(next, said))
})
