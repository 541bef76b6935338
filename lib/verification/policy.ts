import { mayDo } from '../people/blocks'
import { canWrite } from '../people/policy'
import type { Person } from '../people/person'
import { no, yes, type Verdict } from '../result'

/** A claim as far as a rule needs to know it. `isOwn`: this person brought in some of its words, or what it cites. */
export type ClaimSubject = { page: { id: number; kind: string }; isOwn: boolean }

/** Whether a person may say that a claim holds, or that they cannot tell. The buttons and the verb ask here. */
export function canCheck(person: Person, { page, isOwn }: ClaimSubject): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  const edits = mayDo(person, 'edit', page)
  if (!edits.ok) return edits
  return isOwn ? no('Some of this is yours, so two others check it. If it is wrong, edit it.') : yes
}

/** Whether they may say that it does not, which opens a report. */
export function canDeny(person: Person, subject: ClaimSubject): Verdict {
  const allowed = canCheck(person, subject)
  return allowed.ok ? mayDo(person, 'report', subject.page) : allowed
}
