import { isModerator, type Person } from '../people/person'
import { no, yes, type Verdict } from '../result'
import { canEdit, type Protected } from './policy'
import { UNDOINGS, type TopRun, type Undoing } from './undoing'

/** A page as far as undoing goes; `run` is null where it is not for this person to know. */
export type UndoSubject = Protected & { head: number; run: TopRun | null }

/** Whether a person may undo here in a way. The offers, the screen that asks, and the verb ask this one function. */
export function canUndo(person: Person, page: UndoSubject, act: Undoing, n: number): Verdict {
  const allowed = canEdit(person, page)
  if (!allowed.ok) return allowed
  switch (act) {
    case 'undo': return n > 1 ? yes : no('The first revision has nothing before it, so it cannot be undone.')
    case 'revert': return n < page.head ? yes : no('This is the text that everybody reads already.')
    case 'rollback': return canRollBack(person, page.run, n)
  }
}

function canRollBack(person: Person, run: TopRun | null, n: number): Verdict {
  if (!isModerator(person)) return no('Only moderators roll back.')
  if (run === null) return no('Who wrote the newest text here is hidden, so it cannot be rolled back. Revert to an earlier revision instead.')
  if (n < run.from) return no('Somebody else has edited this page since, so nothing was rolled back. Single edits can still be undone.')
  return run.from > 1 ? yes : no('One person wrote all of this page, so there is no other text to roll back to.')
}

/** The ways back that are offered beside a revision. A run is rolled back from its top. */
export const undoingsOn = (person: Person, page: UndoSubject, n: number): Undoing[] =>
  UNDOINGS.filter((act) => (act !== 'rollback' || n === page.head) && canUndo(person, page, act, n).ok)
