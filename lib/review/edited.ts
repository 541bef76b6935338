import { err, ok, type Result } from '../result'
import { lowerings } from '../revisions/lowering'
import { prepare } from '../revisions/prepare'
import { takenEvidence } from '../revisions/evidence/taken'
import { NEEDS_SECOND, settles } from '../revisions/settlement'
import type { Prepared } from '../revisions/types'
import type { Episode } from '../spoilers/bound'
import type { DecisionError } from './decide'

/** A moderator's own words on top of a proposal; `lowers`: yes, some of it may be known earlier. */
export type Edited = { text: string; lowers: boolean }

/** Read what a moderator made of a proposal's text. @returns null where it is that text itself */
export async function readEdited(proposed: Prepared, { text, lowers }: Edited, episodes: readonly Episode[]): Promise<Result<Prepared | null, DecisionError>> {
  const prepared = await prepare(text)
  if (!prepared.ok) return err({ kind: 'refused', message: prepared.error[0]?.message ?? '', line: prepared.error[0]?.line })
  if (prepared.value.source === proposed.source) return ok(null)
  if (settles(proposed.tree, prepared.value.tree)) return err({ kind: 'refused', message: NEEDS_SECOND })
  if (takenEvidence(proposed.tree, prepared.value.tree).length > 0) return err({ kind: 'refused', message: TAKES })
  const lowered = lowerings(proposed, prepared.value, episodes)
  return !lowers && lowered.length > 0 ? err({ kind: 'lowers', lowerings: lowered }) : ok(prepared.value)
}

const TAKES = 'Nobody takes others’ evidence away in passing. Leave those rows as they were proposed, and take them away by an edit of its own.'
