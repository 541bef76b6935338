import { isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'
import { after, type Move, type State } from './states'

export type ReviewSubject = { authorId: number; state: State }
export type ReviewAct = Extract<Move, 'accept' | 'reject' | 'ask' | 'withdraw'>

const ACTS: readonly ReviewAct[] = ['accept', 'ask', 'reject', 'withdraw']

/** Whether a person may see a proposal at all: its author and moderators do. */
export const canSeeProposal = (person: Person, subject: ReviewSubject): boolean =>
  isModerator(person) || (person.kind === 'member' && person.id === subject.authorId)

/** Whether a person may do an act on a proposal as it stands. The button and the verb ask here. */
export function canDecide(person: Person, subject: ReviewSubject, act: ReviewAct): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  const own = person.id === subject.authorId
  if (act === 'withdraw') return own ? possible(subject, act) : no('Only its author withdraws a proposal.')
  if (!isModerator(person)) return no('Only moderators decide.')
  return own ? no('Nobody decides their own proposal; another moderator will.') : possible(subject, act)
}

const possible = (subject: ReviewSubject, act: ReviewAct): Verdict =>
  after(subject.state, act) === null ? no(`This was decided already: it is ${STATE_WORDS[subject.state]}.`) : yes

/** The acts a person may take now. */
export const actsOn = (person: Person, subject: ReviewSubject): ReviewAct[] => ACTS.filter((act) => canDecide(person, subject, act).ok)

export const STATE_WORDS: Record<State, string> = {
  pending: 'waiting for review',
  'changes-requested': 'waiting for its author',
  accepted: 'accepted',
  rejected: 'not accepted',
  withdrawn: 'withdrawn',
  obsolete: 'no longer needed: its page was deleted, or is there again',
}
