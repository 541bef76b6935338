import type { PageTree } from '../spoilers/tree'
import type { Act } from './types'

/** What makes one settlement another: whether and how the makers settled it, who said so, when, how near to the show, and by which
 *  source. That nobody says anything is that it is open. */
export function settlementParts(tree: PageTree | null): readonly unknown[] {
  const settlement = tree?.front.theory?.settlement
  if (!settlement || settlement.state === 'open') return ['open']
  return [settlement.state, settlement.by, settlement.date, settlement.rank, tree.blocks[settlement.block]?.cites]
}

/** Whether a change says something else of how the makers settled a theory. One person proposes that and another seconds it,
 *  whatever their ranks and whichever way the text comes.
 *  @param before what the text is put onto; null for a page that begins */
export function settles(before: PageTree | null, after: PageTree): boolean {
  return after.front.theory !== undefined && JSON.stringify(settlementParts(before)) !== JSON.stringify(settlementParts(after))
}

/** What accepting a change of a text is called in the history. */
export const editAct = (before: PageTree | null, after: PageTree): Act => (settles(before, after) ? 'settle' : 'edit')

export const NEEDS_SECOND = 'How the makers settled a theory is proposed by one person and seconded by another. Leave that as it was proposed, and propose your own change at the page.'
