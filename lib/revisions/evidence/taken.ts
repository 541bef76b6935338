import { foldWords } from '../../fold'
import type { EvidenceRow } from '../../spoilers/front'
import type { PageTree } from '../../spoilers/tree'

export type TakenRow = Pick<EvidenceRow, 'id' | 'side'>

/** Less of its words than this left, and a row is another one under the same id. */
const STILL_ITS_OWN = 0.5

/** Rows of evidence that a change takes away: that are gone, that speak for another side, or that say something else altogether.
 *  Whichever way the text comes, this is what a change does to what others brought. */
export function takenEvidence(before: PageTree | null, after: PageTree): TakenRow[] {
  const left = new Map(after.front.evidence.map((row) => [row.id, row]))
  return (before?.front.evidence ?? []).filter((row) => !isStill(row, left.get(row.id))).map(({ id, side }) => ({ id, side }))
}

const isStill = (row: EvidenceRow, now: EvidenceRow | undefined): boolean =>
  now !== undefined && now.side === row.side && shareKept(row.shows.text, now.shows.text) >= STILL_ITS_OWN

/** How much of a text's words stands in another, 0 to 1. */
function shareKept(text: string, other: string): number {
  const words = foldWords(text).trim().split(' ').filter(Boolean)
  const there = foldWords(other)
  return words.length === 0 ? 1 : words.filter((word) => there.includes(` ${word} `)).length / words.length
}
