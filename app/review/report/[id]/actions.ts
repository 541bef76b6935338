'use server'

import { closingSchema } from '@/components/review/report-schema'
import { closeReport } from '@/lib/review/close-report'
import { action, refusal } from '@/lib/web/action'
import { goOn } from '../../go-on'

/** Close what was reported; then on to the next. */
export const closeReportAction = action(closingSchema, async (actor, { id, outcome, words, safeFrom, queue }) => {
  const closed = await closeReport(actor, { id, outcome, words, bound: safeFrom })
  if (!closed.ok) {
    const { error } = closed
    if (error.kind === 'not-found') return refusal('There is no such report any more.', { status: 404 })
    return error.kind === 'moved' ? refusal(error.message, { status: 409 }) : refusal(error.reason, { status: 403 })
  }
  return goOn(actor, queue, { done: `report-${outcome}`, was: id })
})
