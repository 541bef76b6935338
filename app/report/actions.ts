'use server'

import { redirect } from 'next/navigation'
import { reportSchema } from '@/components/review/report-schema'
import { report, type ReportError } from '@/lib/review/report'
import { readAsked, writeAsked } from '@/lib/review/report-asked'
import { action, refusal, type Refusal } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'

/** Report something, then say what happens next. Words of a page that were named make it a passage of that page. */
export const reportAction = action(reportSchema, async (actor, { reasonCode, words, ...fields }) => {
  const isPassage = fields.on === 'page' && fields.quote.trim() !== ''
  const asked = readAsked(isPassage ? { ...fields, on: 'passage' } : fields)
  if (!asked) return gone()
  const sent = await report(actor, { asked, reasonCode, words })
  if (!sent.ok) return isPassage && sent.error.kind === 'not-found' ? refusal('The page does not say these words as you see it. Copy them from there, or leave this empty.', { field: 'quote' }) : explain(sent.error)
  redirect(paths.report({ ...(asked.on === 'passage' ? { on: 'page', slug: asked.slug } : writeAsked(asked)), sent: 1 }))
}, { turn: 'report' })

function explain(error: ReportError): Refusal {
  switch (error.kind) {
    case 'not-found': return gone()
    case 'forbidden': return refusal(error.reason, { status: 403 })
    case 'reason-missing': return refusal('Choose what is wrong: moderators look at what is urgent first.', { field: 'reasonCode' })
    case 'words-missing': return refusal('Say in words what is wrong.', { field: 'words' })
  }
}

const gone = (): Refusal => refusal('There is nothing here that could be reported. What you wrote is still here.', { status: 404 })
