import { no, yes, type Verdict } from '../result'
import { isAdmin, isAtLeast, isModerator, RANKS, type Member, type Person, type Rank } from './person'

/** The person an act of rank or suspension is about; `lastAdmin` when nobody else who may act is an admin. */
export type Subject = { id: number; rank: Rank; suspended: boolean; lastAdmin: boolean }

const isSelf = (actor: Member, subject: Subject): boolean => actor.id === subject.id
const outranks = (actor: Member, subject: Subject): boolean =>
  isAdmin(actor) || RANKS.indexOf(subject.rank) < RANKS.indexOf('moderator')

/** Whether a person may change anything but their own account. */
export function canWrite(person: Person): Verdict {
  if (person.kind === 'anonymous') return no('Sign in to do that; what you wrote is still here. Sign in in another tab, then send it again.')
  if (person.suspended) return no('Your account is suspended: you can read everything and change nothing. What you wrote is still here.')
  return yes
}

export function canSuspend(actor: Person, subject: Subject): Verdict {
  if (actor.kind === 'anonymous' || !isModerator(actor)) return no('Only moderators suspend people.')
  if (isSelf(actor, subject)) return no('Nobody suspends themselves.')
  if (!outranks(actor, subject)) return no('Only an admin suspends a moderator or an admin.')
  if (subject.lastAdmin) return no('This is the last admin; make another one first.')
  return yes
}

export function canLift(actor: Person, subject: Subject): Verdict {
  if (actor.kind === 'anonymous' || !isModerator(actor)) return no('Only moderators lift a suspension.')
  if (!subject.suspended) return no('This person is not suspended.')
  if (!outranks(actor, subject)) return no('Only an admin lifts the suspension of a moderator or an admin.')
  return yes
}

export function canSetRank(actor: Person, subject: Subject, rank: Rank): Verdict {
  if (actor.kind === 'anonymous' || !isAdmin(actor)) return no('Only admins set ranks.')
  if (subject.rank === rank) return no(`This person already is ${WITH_ARTICLE[rank]}.`)
  if (isSelf(actor, subject) && isRaise(subject.rank, rank)) return no('Nobody raises their own rank.')
  if (subject.lastAdmin) return no('This is the last admin; make another one first.')
  return yes
}

/** Whether a person may say how the whole wiki is run. */
export const canSetSite = (person: Person): Verdict => (isAdmin(person) ? yes : no('Only admins change the settings of the wiki.'))

/** Whether any part of the screen for rank and suspension is for this person. */
export const canManagePeople = (person: Person): boolean => isAtLeast(person, 'moderator')

const isRaise = (from: Rank, to: Rank): boolean => RANKS.indexOf(to) > RANKS.indexOf(from)

const WITH_ARTICLE: Record<Rank, string> = { newcomer: 'a newcomer', editor: 'an editor', moderator: 'a moderator', admin: 'an admin' }
