import { DAY } from '../../clock'
import { isAdmin, isModerator, type Person } from '../../people/person'
import { canWrite } from '../../people/policy'
import { no, yes, type Verdict } from '../../result'

/** What is done with an edit that a rule describes: mark it, ask its author once, let it wait for a moderator, let few through, or none. */
export const FILTER_ACTIONS = ['tag', 'warn', 'hold', 'throttle', 'refuse'] as const
export type FilterAction = (typeof FILTER_ACTIONS)[number]

/** Nobody is filtered who could switch the filter off, or judges its hits. */
export const isFiltered = (person: Person): boolean => !isModerator(person)

export const canSeeFilters = (person: Person): boolean => isModerator(person)

/** Whether a person may make, change, try, arm and disarm filters. */
export function canChangeFilters(person: Person): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  return isAdmin(person) ? yes : no('Only admins make and change filters.')
}

/** Whether a filter may be armed: as it was tried, and not long ago. */
export function canArm(person: Person, { rule, triedRule, triedAt }: { rule: string; triedRule: string | null; triedAt: Date | null }, at: Date): Verdict {
  const allowed = canChangeFilters(person)
  if (!allowed.ok) return allowed
  if (triedRule !== rule || !triedAt) return no('Try it first, as it stands now.')
  return at.getTime() - triedAt.getTime() > DAY ? no('It was tried more than a day ago. Try it again first.') : yes
}

/** Whether a person may say if a hit was right; nobody says so of their own. */
export function canJudgeHit(person: Person, { memberId }: { memberId: number }): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  if (!isModerator(person)) return no('Only moderators judge hits.')
  return person.kind === 'member' && person.id === memberId ? no('This was yours; another moderator judges it.') : yes
}

/** People caught within an hour, and people who sent anything in it; the last 20 judged hits since it was armed, and the
 *  wrong ones of them. */
export type HitCounts = { caught: number; senders: number; judged: number; wrong: number }

/** Why a filter switches itself off; null where it need not. One that only marks does no harm by being often right. */
export function isTooMuch(action: FilterAction, { caught, senders, judged, wrong }: HitCounts): string | null {
  if (wrong >= 5) return `${wrong} of its last ${judged} judged hits were wrong.`
  if (action !== 'tag' && caught >= 5 && caught * 4 > senders) return `It caught ${caught} of the ${senders} people who sent something within an hour.`
  return null
}
