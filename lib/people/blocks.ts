import { canWrite } from './policy'
import { no, yes, type Verdict } from '../result'
import type { Person } from './person'

/** What a block may keep somebody from. To edit includes to undo and to rename; to manage is to delete, merge and restore. */
export const BLOCK_ACTS = ['edit', 'create', 'upload', 'manage', 'report'] as const
export type BlockAct = (typeof BLOCK_ACTS)[number]

/** Some acts that somebody may not do now; on these pages and kinds of page alone, where any are named. */
export type BlockScope = { id: number; acts: BlockAct[]; kinds: string[]; pages: number[]; until: Date | null }

/** A page as far as a block asks; one that is not there yet has a kind at most. */
type Place = { id?: number; kind?: string }

/** The block that keeps a person from an act, if any does. */
export function blockOn(person: Person, act: BlockAct, page: Place = {}): BlockScope | null {
  if (person.kind === 'anonymous') return null
  const isThere = ({ pages, kinds }: BlockScope) =>
    (pages.length === 0 && kinds.length === 0) || (page.id !== undefined && pages.includes(page.id)) || (page.kind !== undefined && kinds.includes(page.kind))
  return person.blocks?.find((block) => block.acts.includes(act) && isThere(block)) ?? null
}

/** Whether a person may do an act on a page at all, as far as their account goes. */
export function mayDo(person: Person, act: BlockAct, page?: Place): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok) return allowed
  return blockOn(person, act, page) ? no('A moderator has blocked you from this. Why, until when, and how to appeal stands on your page; what you wrote is still here.') : yes
}
