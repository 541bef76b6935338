import { isEditor, isModerator, type Person } from '../people/person'
import { mayDo } from '../people/blocks'
import { no, yes, type Verdict } from '../result'

/** A page as far as its rules go; one that is not there yet has no id. */
export type Protected = { protection: string; id?: number; kind?: string }

/** Whether a person may change a page at all, be it through review. The button and every verb that writes ask here. */
export function canEdit(person: Person, page: Protected): Verdict {
  const allowed = mayDo(person, 'edit', page)
  if (!allowed.ok) return allowed
  return page.protection === 'moderators' && !isModerator(person) ? no('Only moderators edit this page.') : yes
}

/** @param kind of the page to be, once it is known */
export const canCreate = (person: Person, kind?: string): Verdict => mayDo(person, 'create', kind === undefined ? {} : { kind })

/** Whether what a person changes here waits for a moderator first. */
export function needsReview(person: Person, page: Protected): boolean {
  if (isModerator(person)) return false
  return !isEditor(person) || page.protection === 'reviewed'
}

/** Moderators check one another by being many: their own edits count as patrolled. */
export const patrolsItself = (person: Person): boolean => isModerator(person)
