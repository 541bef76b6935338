import { isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'

export type MediaState = 'pending' | 'published' | 'hidden'
/** A picture as far as a rule needs to know it; `described` where a page that the person may know of describes it. */
export type MediaSubject = { ownerId: number; state: MediaState; described: boolean }

export const canUpload = (person: Person): Verdict => canWrite(person)

/** Whether a person may see a picture. One that waits is its owner's and the moderators'; a hidden one the moderators' alone,
 *  who must see what they may show again. */
export function canSeeMedia(person: Person, { ownerId, state, described }: MediaSubject): boolean {
  if (state === 'published') return described
  if (state === 'pending') return isModerator(person) || (person.kind === 'member' && person.id === ownerId)
  return described && isModerator(person)
}

/** Whether a person may hide a picture, or show it again. The button and the verb ask here. */
export function canHideMedia(person: Person): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  return isModerator(person) ? yes : no('Only moderators hide pictures.')
}
