import { foldWords } from '../../fold'
import type { Cite } from '../../spoilers/cite'
import type { EvidenceRow } from '../../spoilers/front'
import type { PageTree } from '../../spoilers/tree'

export type TakenRow = Pick<EvidenceRow, 'id' | 'side'>

/** Less of its words than this left, and a row is another one under the same id. */
const STILL_ITS_OWN = 0.5

/** Rows of evidence that a change takes away: that are gone, that speak for another side, that say something else altogether, or
 *  that are known from elsewhere, and so perhaps only by those who have watched on. Whichever way the text comes, this is what a
 *  change does to what others brought. */
export function takenEvidence(before: PageTree | null, after: PageTree): TakenRow[] {
  if (before === null) return []
  const left = new Map(after.front.evidence.map((row) => [row.id, row]))
  return before.front.evidence.filter((row) => !isStill(before, row, after, left.get(row.id))).map(({ id, side }) => ({ id, side }))
}

function isStill(before: PageTree, row: EvidenceRow, after: PageTree, now: EvidenceRow | undefined): boolean {
  if (!now || now.side !== row.side) return false
  const [was, is] = [before.blocks[row.block]!, after.blocks[now.block]!]
  const isWhereItWas = was.floor === is.floor && is.names.every((name) => was.names.includes(name)) && citesAlike(was.cites, is.cites)
  return isWhereItWas && shareKept(row.shows.text, now.shows.text) >= STILL_ITS_OWN && shareKept(row.bears?.text ?? '', now.bears?.text ?? '') >= STILL_ITS_OWN
}

/** Whether a row goes on citing all that it cited, as early, and nothing more that could make it known later: beside an episode a
 *  source counts for nothing. */
function citesAlike(was: readonly Cite[], is: readonly Cite[]): boolean {
  const [before, after] = [was, is].map((cites) => new Set(cites.map(citedAs)))
  const goesByEpisode = was.some(({ kind }) => kind === 'episode')
  return [...before!].every((key) => after!.has(key)) && is.every((cite) => before!.has(citedAs(cite)) || (goesByEpisode && cite.kind === 'source'))
}

/** What of a citation says from when it is known; a moment within its episode does not. */
const citedAs = (cite: Cite): string => `${cite.kind === 'episode' ? `${cite.code} ${cite.through ?? ''}` : cite.key} ${cite.safe?.from ?? ''}`

/** How much of a text's words stands in another, 0 to 1. */
function shareKept(text: string, other: string): number {
  const words = foldWords(text).trim().split(' ').filter(Boolean)
  const there = foldWords(other)
  return words.length === 0 ? 1 : words.filter((word) => there.includes(` ${word} `)).length / words.length
}
