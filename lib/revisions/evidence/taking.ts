import type { Person } from '../../people/person'
import type { PageTree } from '../../spoilers/tree'
import { ownersOf, theoryAuthors } from './origins'
import { canTakeEvidence, type Taking } from './policy'
import { takenEvidence } from './taken'
import { yes } from '../../result'

const NOTHING_TAKEN: Taking = { allowed: yes, seconded: false }

/** What a person's change of a theory takes away of what others brought, judged: the one question of every way by which a text comes.
 *  @param before what the change is put onto */
export async function takingOf(person: Person, pageId: number, before: PageTree | null, after: PageTree): Promise<Taking> {
  const taken = takenEvidence(before, after)
  return taken.length === 0 ? NOTHING_TAKEN : canTakeEvidence(person, await ownersOf(pageId, taken), await theoryAuthors(pageId))
}
