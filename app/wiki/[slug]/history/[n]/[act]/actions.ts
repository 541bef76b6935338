'use server'

import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import type { Explained } from '@/components/editor/explain'
import { answersIn } from '@/components/editor/write-schema'
import type { WriteExtra } from '@/components/editor/write-state'
import { explainUndo } from '@/components/undoing/explain-undo'
import { undoSchema, type UndoInput } from '@/components/undoing/undo-schema'
import { undo } from '@/lib/pages/undo'
import type { Answer } from '@/lib/revisions/merge/result'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { action } from '@/lib/web/action'
import { paths } from '@/lib/web/paths'
import { placeOf } from '../../../edit/place-of'

/** Undo an edit, revert to a text or roll a run back, with the answers where it did not apply. */
export const undoAction = action<typeof undoSchema, WriteExtra>(
  undoSchema,
  async (actor, input) => {
    const given = answersIn(input)
    const why = 'missing' in given ? unanswered(given.missing) : await attempt(actor, input, given.answers)
    // Both texts stay in sight while something else about them is asked.
    return input.conflicts === undefined || why.conflict ? why : { ...(await attempt(actor, input, null)), ...why }
  },
  { turn: 'save' },
)

const unanswered = (place: number): Explained => ({ errors: [{ message: 'Choose what shall stand here.', field: `choose${place}` }], status: 422 })

/** Leads on once it is done, and back to the question where it would show more than the person has watched. */
async function attempt(actor: MemberViewer, input: UndoInput, answers: Answer[] | null): Promise<Explained> {
  const { slug, act, n, base, version, summary, minor, key, knownFrom = null, lowers, onto = null } = input
  const done = await undo(actor, { slug, act, n, seen: base, version, summary, minor, key, knownFrom, lowers, answers, onto: answers && onto })
  if (done.ok) redirect(placeOf(done.value))
  const { error } = done
  if (error.kind === 'beyond' || error.kind === 'conflict-beyond') redirect(paths.undoing(slug, n, act))
  return explainUndo(error)
}
