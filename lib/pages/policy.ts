import { isModerator, type Person } from '../people/person'
import { mayDo } from '../people/blocks'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'
import { canEdit, needsReview, type Protected } from '../revisions/policy'

/** What can be done to a page as a whole. `merge` lets a page's names lead to another, and is a deletion with an heir. */
export const WHOLE_ACTS = ['rename', 'merge', 'protect', 'delete', 'restore'] as const
export type WholeAct = (typeof WHOLE_ACTS)[number]

/** How a person's wish comes true: at once, after a moderator's yes, or not at all. */
export type Way = { kind: 'at-once' } | { kind: 'proposal' } | { kind: 'no'; reason: string }

/** Whether a person may do this to a page, and how. Buttons and verbs ask here. A rename is an edit of the title, so it goes
 *  the way of edits, also where it is part of a save. */
export function wayOf(person: Person, page: Protected, act: WholeAct): Way {
  const allowed = act === 'rename' ? canEdit(person, page) : mayDo(person, 'manage', page)
  if (!allowed.ok) return { kind: 'no', reason: allowed.reason }
  if (act === 'rename') return { kind: needsReview(person, page) ? 'proposal' : 'at-once' }
  if (isModerator(person)) return { kind: 'at-once' }
  return { kind: 'proposal' }
}

/** Whether a person may take back everything that somebody published since a moment. */
export function canRollBackAll(person: Person, memberId: number): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  if (!isModerator(person)) return no('Only moderators roll back.')
  return person.id === memberId ? no('Your own edits are undone one by one.') : yes
}

/** Whether the screen for all this is for a person at all. */
export const canManagePages = (person: Person): boolean => canWrite(person).ok
