import { isAdmin, isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'

export const HIDDEN_PARTS = ['text', 'summary', 'author'] as const
export type HiddenPart = (typeof HIDDEN_PARTS)[number]
/** Who still sees what is hidden: moderators and admins, or admins alone. */
export const AUDIENCES = ['moderators', 'admins'] as const
export type Audience = (typeof AUDIENCES)[number]

/** Whether a person may hide something for this audience, or show it again. */
export function canHide(person: Person, audience: Audience): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  if (!isModerator(person)) return no('Only moderators hide revisions.')
  return audience === 'admins' && !isAdmin(person) ? no('Only admins hide something from moderators.') : yes
}
