import type { TheoryFront } from '../spoilers/front'
import type { PageTree } from '../spoilers/tree'

type Settlement = TheoryFront['settlement']

/** What makes one settlement another: whether and how the makers settled it, who said so, when, and how near to the show. */
export const settlementParts = (settlement: Settlement): readonly unknown[] => [settlement?.state ?? 'open', settlement?.by, settlement?.date, settlement?.rank]

/** Whether a change says something else of how the makers settled a theory. One person proposes that and another seconds it,
 *  whatever their ranks and whichever way the text comes.
 *  @param before what the text is put onto; null for a page that begins */
export function settles(before: PageTree | null, after: PageTree): boolean {
  const { theory } = after.front
  return theory !== undefined && JSON.stringify(settlementParts(before?.front.theory?.settlement)) !== JSON.stringify(settlementParts(theory.settlement))
}

export const NEEDS_SECOND = 'How the makers settled a theory is proposed by one person and seconded by another. Leave that as it was proposed, and propose your own change at the page.'
