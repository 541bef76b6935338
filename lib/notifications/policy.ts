import type { Person } from '../people/person'
import { no, yes, type Verdict } from '../result'

/** Whether a person may watch, mute, and say how they are told: it changes nothing of the wiki, so that a suspension leaves it alone. */
export const canBeTold = (person: Person): Verdict => (person.kind === 'anonymous' ? no('Sign in to be told of what happens.') : yes)

/** Whether a person may stop hearing of somebody. The button and the verb ask here. */
export function canMute(person: Person, mutedId: number): Verdict {
  const allowed = canBeTold(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  return person.id === mutedId ? no('Nobody mutes themselves.') : yes
}

/** What moderators decide about somebody's own things, and an appeal that is theirs to see answered, is told also where its actor or
 *  its page is muted: a mute keeps quiet, it keeps nobody from their rights. */
export const isToldOfTheMuted = (act: string): boolean => /^(?:decision|report)\./.test(act) || DECIDED_OF_A_MEMBER.has(act)

const DECIDED_OF_A_MEMBER: ReadonlySet<string> = new Set(['member.rank', 'member.suspend', 'member.lift', 'member.block', 'member.unblock'])
