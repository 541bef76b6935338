import type { Person } from '../people/person'
import { canLift, canSuspend, type Subject } from '../people/policy'
import { no, yes, type Verdict } from '../result'

/** Whether a person may keep another from some acts: as with suspending. */
export function canBlock(actor: Person, subject: Subject): Verdict {
  const allowed = canSuspend(actor, subject)
  return allowed.ok ? yes : no(allowed.reason.replace('suspends', 'blocks').replace('suspend people', 'block people'))
}

/** Whether a person may end a block before its time: as with lifting a suspension. */
export const canUnblock = (actor: Person, subject: Subject): Verdict => canLift(actor, { ...subject, suspended: true })
