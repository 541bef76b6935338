import { budgetOf } from '../diff/budget'
import { matchTokens } from '../diff/match'
import { isContainer, isFrontRow } from '../../spoilers/kinds'
import type { BlockKind, PageTree } from '../../spoilers/tree'
import { fromRuns, type Runs } from './runs'
import { wordsOf, wordStarts } from './words'

/** Words in a row that one revision brought in, with what stands between them; `n` is null where nobody can say. */
export type Passage = { text: string; n: number | null; words: number }

/** What a block shows, in passages. `block` is its index in the tree; null for what the page itself says (a theory's claim). */
export type WordedBlock = { block: number | null; kind: BlockKind | 'claim'; depth?: number; passages: Passage[] }

const BUDGET_MS = 1000

/** The words of a text as readers see them, block by block in the order of the source, each with the revision that brought it
 *  in. Nothing is masked yet: what a block says is known from its own bound. */
export function passagesOf(tree: PageTree, source: string, runs: Runs): WordedBlock[] {
  const [origins, starts, words, budget] = [fromRuns(runs), wordStarts(source), wordsOf(source), budgetOf(BUDGET_MS)]
  const originsOf = (text: string, start: number, end: number): (number | null)[] => {
    const from = placeOf(starts, start)
    const own = wordsOf(text)
    const found: (number | null)[] = own.map(() => null)
    // No revision has the number 0: it stands for words that were put in when the text was rendered.
    matchTokens(own, words.slice(from, placeOf(starts, end)), budget).forEach((at, i) => {
      if (at !== -1) found[i] = origins[from + at] || null
    })
    return found
  }
  const claims = claimsOf(tree, source).map(({ text, start, end }): WordedBlock => ({ block: null, kind: 'claim', passages: split(text, originsOf(text, start, end)) }))
  const blocks = tree.blocks.flatMap(({ kind, depth, text, start, end }, block): WordedBlock[] => {
    if (isContainer(tree.blocks[block]!) || text === '') return []
    return [{ block, kind, ...(depth !== undefined && { depth }), passages: split(text, originsOf(text, start, end)) }]
  })
  const isFront = ({ block }: WordedBlock) => block !== null && isFrontRow(tree.blocks[block]!)
  return [...claims, ...blocks.filter((each) => !isFront(each)), ...blocks.filter(isFront)]
}

/** The first word that begins at or after `offset`. */
export function placeOf(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle]! < offset) low = middle + 1
    else high = middle
  }
  return low
}

/** A theory's claim, and what would count against it: they stand in the front matter and are known with their page. */
function claimsOf({ front, bodyStart }: PageTree, source: string): { text: string; start: number; end: number }[] {
  const { claim, falsifier } = front.theory ?? {}
  return [claim, falsifier].flatMap((text) => {
    if (!text) return []
    const start = source.indexOf(text)
    return [start >= 0 && start < bodyStart ? { text, start, end: start + text.length } : { text, start: 0, end: bodyStart }]
  })
}

/** A word that was written otherwise than it shows has the origin of the word before it. What stands between two passages
 *  goes with the first. */
function split(text: string, origins: readonly (number | null)[]): Passage[] {
  const starts = wordStarts(text)
  const passages: Passage[] = []
  let from = 0
  let last: number | null = origins.find((n) => n !== null) ?? null
  const close = (end: number, n: number | null, words: number) => passages.push({ text: text.slice(from, end), n, words })
  let count = 0
  origins.forEach((origin, i) => {
    const n = origin ?? last
    if (n !== last) {
      close(starts[i]!, last, count)
      from = starts[i]!
      count = 0
    }
    last = n
    count++
  })
  close(text.length, last, count)
  return passages
}
