import { isModerator, type Person } from '../people/person'
import { mayDo } from '../people/blocks'
import { canWrite } from '../people/policy'
import { no, yes, type Verdict } from '../result'

/** A reported thing as far as a rule needs to know it. `memberId`: whose work it is, or who. */
export type ReportedSubject = { memberId: number; reporterIds: readonly number[]; outcome: string | null }

/** Whether a person may report this. The form and the verb ask here.
 *  @param ownerId of a profile: whose it is; null for everything else, as one may point at one's own work too */
export function canReport(person: Person, ownerId: number | null): Verdict {
  const allowed = mayDo(person, 'report')
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  return person.id === ownerId ? no('Nobody reports themselves.') : yes
}

/** Whether a person may know what was said about something: moderators do, unless it is about them or their work. */
export const canSeeReports = (person: Person, { memberId }: Pick<ReportedSubject, 'memberId'>): boolean =>
  person.kind === 'member' && isModerator(person) && person.id !== memberId

/** Whether a person may close it. The buttons and the verb ask here. */
export function canCloseReport(person: Person, { memberId, reporterIds, outcome }: ReportedSubject): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  if (!isModerator(person)) return no('Only moderators close reports.')
  if (person.id === memberId) return no('Nobody closes a report on themselves or their own work; another moderator will.')
  if (reporterIds.includes(person.id)) return no('You reported this yourself, so another moderator closes it.')
  return outcome === null ? yes : no(CLOSED)
}

export const CLOSED = 'Another moderator has closed this meanwhile. Here is how.'
