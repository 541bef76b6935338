import { err, ok, type Result } from '../result'
import { earlierAnswer, nameSubmission } from '../revisions/submissions'
import type { MemberViewer } from '../spoilers/viewer'
import type { EditError, Saved } from './edit'
import { saveEdit } from './save-edit'
import { editOf, planUndoing, type UndoRefusal, type UndoRequest } from './undo-plan'

export type UndoError = EditError | UndoRefusal

const MOST_TRIES = 5

/** Undo one edit, revert to an earlier text, or roll back the newest author's run: an ordinary revision that names what it
 *  undid, or a proposal where an edit would be one. What has come since stays; where it changed the same words, both texts
 *  are put before the person.
 *  @param request.seen the head that was shown. A rollback is refused once somebody else is on top.
 *  @see MediaWiki's Manual:Rollback and Help:Undo, whose words these are. */
export async function undo(actor: MemberViewer, request: UndoRequest): Promise<Result<Saved, UndoError>> {
  const { key, ...payload } = request
  const submission = nameSubmission(actor.id, key, payload)
  // Once it is done it cannot be planned again: a run is rolled back once, and a title that came back may move the page.
  const earlier = await earlierAnswer<Saved>(submission)
  if (earlier) return ok(earlier)
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const plan = await planUndoing(actor, request.slug, request.act, request.n)
    if (!plan.ok) return (await answered(submission)) ?? plan
    const saved = await saveEdit(actor, editOf(plan.value, request), submission)
    if (saved.ok || request.act !== 'rollback' || saved.error.kind !== 'busy') return saved
  }
  return err({ kind: 'busy' })
}

/** A twin of this submit that was faster has the answer. */
async function answered(submission: ReturnType<typeof nameSubmission>): Promise<Result<Saved, never> | null> {
  const twin = await earlierAnswer<Saved>(submission)
  return twin && ok(twin)
}
