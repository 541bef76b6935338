import { isEditor, isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'

export type Protected = { protection: string }

/** Whether a person may change a page at all, be it through review. The button and every verb that writes ask here. */
export function canEdit(person: Person, page: Protected): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  return page.protection === 'moderators' && !isModerator(person) ? no('Only moderators edit this page.') : yes
}

export const canCreate = (person: Person): Verdict => canWrite(person)

/** Whether what a person changes here waits for a moderator first. */
export function needsReview(person: Person, page: Protected): boolean {
  if (isModerator(person)) return false
  return !isEditor(person) || page.protection === 'reviewed'
}

/** Moderators check one another by being many: their own edits count as patrolled. */
export const patrolsItself = (person: Person): boolean => isModerator(person)
