import { isModerator, type Person } from '../../people/person'
import { no, type Verdict, yes } from '../../result'
import type { TakenRow } from './taken'

/** A row that a change takes away, and whose it is; null while nobody is known. */
export type Taken = TakenRow & { authorId: number | null }
/** `seconded`: somebody else says yes to it before readers see it. */
export type Taking = { allowed: Verdict; seconded: boolean }

/** Whether a person may take these rows of evidence from a theory: one's own, freely; another's, if somebody else agrees; evidence
 *  against one's own theory, never.
 *  @param theoryAuthors who posed the theory */
export function canTakeEvidence(person: Person, taken: readonly Taken[], theoryAuthors: readonly number[]): Taking {
  const id = person.kind === 'member' ? person.id : null
  const others = taken.filter(({ authorId }) => authorId === null || authorId !== id)
  const isTheirs = id !== null && theoryAuthors.includes(id)
  if (isTheirs && others.some(({ side }) => side === 'against')) return { allowed: no(AGAINST_ONES_OWN), seconded: false }
  return { allowed: yes, seconded: others.length > 0 && !isModerator(person) }
}

export const AGAINST_ONES_OWN = 'Nobody takes away what others brought against their own theory. Answer why it bears on the claim, or report it.'
