import { isModerator, type Person } from '../people/person'
import { mayDo } from '../people/blocks'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'

export type MediaState = 'pending' | 'published' | 'hidden'
/** A picture as far as a rule needs to know it; `described` where a page that the person may know of describes it. */
export type MediaSubject = { ownerId: number; state: MediaState; described: boolean }

export const canUpload = (person: Person): Verdict => mayDo(person, 'upload', { kind: 'file' })

/** Whether a person may see a picture. One that waits is its owner's and the moderators'; a hidden one the moderators' alone,
 *  who must see what they may show again. */
export function canSeeMedia(person: Person, { ownerId, state, described }: MediaSubject): boolean {
  if (state === 'published') return described
  if (state === 'pending') return isModerator(person) || (person.kind === 'member' && person.id === ownerId)
  return described && isModerator(person)
}

/** Whether a text of this person's may name a picture as its own: one of theirs, one that is published, or the one its page
 *  has already. Else accepting a text would show what its owner never gave to anybody. */
export function canDescribe(authorId: number, media: Pick<MediaSubject, 'ownerId' | 'state'>, isItsOwnAlready: boolean): Verdict {
  if (isItsOwnAlready || media.state === 'published') return yes
  if (media.ownerId === authorId) return media.state === 'pending' ? yes : no('A moderator has taken this picture down. If that was wrong, say so to them.')
  return no('This picture is not yours to describe, nor is it published. Upload yours: the form writes its page for you.')
}

/** Whether a person may hide a picture, or show it again. The button and the verb ask here. */
export function canHideMedia(person: Person): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  return isModerator(person) ? yes : no('Only moderators hide pictures.')
}
