import { err, ok, type Result } from '../result'
import { isEpisodeCode } from '../spoilers/bound'
import { SIDES } from '../spoilers/front'
import type { EvidenceInput } from './pose'
import { EVIDENCE_ROWS, type RowField } from './schema'

type Fields = { [name: `${RowField}${number}`]: string | undefined }
type Problem = { message: string; field: string }

/** The rows of evidence in a form's fields, in their order; a row nobody wrote in is none.
 *  @returns what is missing, by field, where a row was begun and not finished */
export function evidenceIn(fields: Fields): Result<EvidenceInput[], Problem[]> {
  const rows: EvidenceInput[] = []
  const problems: Problem[] = []
  for (let n = 1; n <= EVIDENCE_ROWS; n++) {
    const [shows = '', bears = '', time = '', episode = '', side] = [fields[`shows${n}`], fields[`bears${n}`], fields[`time${n}`], fields[`episode${n}`], fields[`side${n}`]]
    if (shows === '' && bears === '' && time === '' && episode === '') continue
    if (shows === '') problems.push({ message: `Evidence ${n}: say what is shown.`, field: `shows${n}` })
    if (!isEpisodeCode(episode)) problems.push({ message: `Evidence ${n}: choose the episode that shows it.`, field: `episode${n}` })
    else rows.push({ side: SIDES.find((known) => known === side) ?? 'for', episode, time, shows, bears })
  }
  return problems.length > 0 ? err(problems) : ok(rows)
}
