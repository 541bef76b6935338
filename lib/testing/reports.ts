import { closeReport, type ReportOutcome } from '../review/close-report'
import { report } from '../review/report'
import type { Asked } from '../review/report-asked'
import type { MemberViewer } from '../spoilers/viewer'

/** Report something for some reason.
 *  @returns the number of what was reported, or a thrown test */
export async function reportIt(actor: MemberViewer, asked: Asked, words = '', reasonCode = 'wrong'): Promise<number> {
  const sent = await report(actor, { asked, reasonCode, words })
  if (!sent.ok) throw new Error(JSON.stringify(sent.error))
  return sent.value.id
}

/** Close a report in words that give nothing away. */
export const closeIt = (actor: MemberViewer, id: number, outcome: ReportOutcome = 'acted', words = '') => closeReport(actor, { id, outcome, words, bound: '0' })
