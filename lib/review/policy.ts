import { DAY } from '../clock'
import { isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'
import { after, type Move, type State } from './states'

export type ReviewSubject = { authorId: number; state: State }
export type ReviewAct = Extract<Move, 'accept' | 'reject' | 'ask' | 'withdraw' | 'resubmit' | 'revise' | 'overturn'>

/** What a person may do by one press; an overturning is the answer to an appeal, and a new version is written. */
const ACTS: readonly ReviewAct[] = ['accept', 'ask', 'reject', 'withdraw', 'resubmit']
const ITS_AUTHORS: Partial<Record<ReviewAct, string>> = { withdraw: 'Only its author withdraws a proposal.', resubmit: 'Only its author sends a proposal again.', revise: 'Only its author goes on with a proposal.' }

/** Whether an act is its author's own, who knows what they wrote. */
export const isTheirs = (act: ReviewAct): boolean => act in ITS_AUTHORS

const isAuthor = (person: Person, { authorId }: { authorId: number }): boolean => person.kind === 'member' && person.id === authorId

/** Whether a person may see a proposal at all: its author and moderators do. */
export const canSeeProposal = (person: Person, subject: ReviewSubject): boolean => isModerator(person) || isAuthor(person, subject)

/** Whether a person may do an act on a proposal as it stands. The button and the verb ask here. */
export function canDecide(person: Person, subject: ReviewSubject, act: ReviewAct): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  const own = isAuthor(person, subject)
  const others = ITS_AUTHORS[act]
  if (others) return own ? possible(subject, act) : no(others)
  if (!isModerator(person)) return no('Only moderators decide.')
  return own ? no('Nobody decides their own proposal; another moderator will.') : possible(subject, act)
}

const possible = (subject: ReviewSubject, act: ReviewAct): Verdict =>
  after(subject.state, act) === null ? no(`This was decided already: it is ${STATE_WORDS[subject.state]}.`) : yes

/** The acts a person may take now. */
export const actsOn = (person: Person, subject: ReviewSubject): ReviewAct[] => ACTS.filter((act) => canDecide(person, subject, act).ok)

/** Whether a person may write beside a proposal: whoever sees it, also its author while suspended. */
export function canSay(person: Person, subject: ReviewSubject): Verdict {
  if (isAuthor(person, subject)) return yes
  return isModerator(person) ? yes : no('Only its author and moderators write here.')
}

/** For how long a decision may be appealed against. */
export const APPEAL_DAYS = 30

/** A decision as an appeal asks about it; `isLast`: nothing was decided after it. */
export type Appealed = ReviewSubject & { outcome: string; at: Date; isLast: boolean; isAppealed: boolean }

/** Whether a person may appeal against a decision: once, its author alone, also while suspended. */
export function canAppeal(person: Person, decision: Appealed, at: Date): Verdict {
  if (!isAuthor(person, decision)) return no('Only its author appeals.')
  if (decision.isAppealed) return no('There is one appeal against a decision, and this one had its own.')
  if (decision.outcome !== 'rejected' || decision.state !== 'rejected' || !decision.isLast) return no('This decision does not stand any more.')
  return at.getTime() - decision.at.getTime() > APPEAL_DAYS * DAY ? no(`An appeal is possible for ${APPEAL_DAYS} days. You can send the proposal again.`) : yes
}

/** A block as an appeal asks about it. */
export type AppealedBlock = { memberId: number; at: Date; until: Date | null; liftedAt: Date | null; isAppealed: boolean }

/** Whether a person may appeal against a block: once, whoever is blocked alone, while it stands. */
export function canAppealBlock(person: Person, block: AppealedBlock, at: Date): Verdict {
  if (!isAuthor(person, { authorId: block.memberId })) return no('Only whoever is blocked appeals.')
  if (block.isAppealed) return no('There is one appeal against a block, and this one had its own.')
  if (block.liftedAt || (block.until && block.until <= at)) return no('This block has ended.')
  return at.getTime() - block.at.getTime() > APPEAL_DAYS * DAY ? no(`An appeal is possible for ${APPEAL_DAYS} days. Write to a moderator.`) : yes
}

/** `isLone`: nobody but whoever decided could answer. */
export type AppealSubject = { byId: number; deciderId: number; isLone: boolean }

/** Whether a person may answer an appeal: another moderator than the one whose decision it is about, where there is one. */
export function canAnswerAppeal(person: Person, { byId, deciderId, isLone }: AppealSubject): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  if (!isModerator(person)) return no('Only moderators answer appeals.')
  if (person.id === byId) return no('Nobody answers their own appeal; another moderator will.')
  return person.id === deciderId && !isLone ? no('The decision was yours, so another moderator answers.') : yes
}

export const STATE_WORDS: Record<State, string> = {
  pending: 'waiting for review',
  'changes-requested': 'waiting for its author',
  accepted: 'accepted',
  rejected: 'not accepted',
  withdrawn: 'withdrawn',
  obsolete: 'no longer needed: its page was deleted, or is there again',
}
