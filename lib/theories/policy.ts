import { isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'
import { canCreate, canEdit, type Protected } from '../revisions/policy'

/** Whether a person may pose a theory: it is a page like any other. The form and the verb ask here. */
export const canPose = (person: Person): Verdict => canCreate(person)

/** Whether a person may propose how the makers settled a theory: it is an edit of its page, that somebody else seconds. */
export const canSettle = (person: Person, page: Protected): Verdict => canEdit(person, page)

/** Whether a page is one of which fans say what they believe: both questions are asked of theories, and of seasons made of them. */
export const isVotedOn = (kind: string): boolean => kind === 'theory' || kind === 'season'

/** Whether a person may say what they believe of such a page. The form and the verb ask here. */
export const canVote = (person: Person): Verdict => canWrite(person)

/** Whether a person may say that an account's votes count.
 *  @param voterId whose; null for whoever's */
export function canReviewVoters(person: Person, voterId: number | null): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  if (!isModerator(person)) return no('Only moderators say whether votes count.')
  return person.id === voterId ? no('Nobody says so of their own votes.') : yes
}
