import type { Budget } from '../diff/budget'
import { changesOf, matchTokens } from '../diff/match'
import { splitLines } from '../diff/tokens'
import { followMoves } from './follow-moves'
import { wordsOf } from './words'

/** Lines that hold words; `starts[i]` is the place of line i's first word, one more at the end. */
type Worded = { lines: string[]; starts: number[]; words: string[] }

/** Where each word of `after` stood in `before`: kept in its place, or moved with its neighbours. Lines first, then words
 *  where lines differ, then what vanished in one place and appears in another.
 *  @returns for each word of `after` its place among the words of `before`, or -1 where it is new; no place twice */
export function traceWords(before: string, after: string, budget: Budget): Int32Array {
  const [from, to] = [worded(before), worded(after)]
  const sources = new Int32Array(to.words.length).fill(-1)
  const lines = matchTokens(from.lines, to.lines, budget)
  lines.forEach((j, i) => {
    if (j === -1) return
    for (let k = from.starts[i]!; k < from.starts[i + 1]!; k++) sources[to.starts[j]! + k - from.starts[i]!] = k
  })
  for (const change of changesOf(lines, to.lines.length)) {
    const [a0, a1, b0, b1] = [from.starts[change.a0]!, from.starts[change.a1]!, to.starts[change.b0]!, to.starts[change.b1]!]
    matchTokens(from.words.slice(a0, a1), to.words.slice(b0, b1), budget).forEach((j, i) => {
      if (j !== -1) sources[b0 + j] = a0 + i
    })
  }
  followMoves(from.words, to.words, sources, budget)
  return sources
}

/** Without the lines that hold no word: a blank line is like any other, and would tie paragraphs together that are not one. */
function worded(text: string): Worded {
  const side: Worded = { lines: [], starts: [0], words: [] }
  for (const line of splitLines(text)) {
    const words = wordsOf(line)
    if (words.length === 0) continue
    side.lines.push(line)
    for (const word of words) side.words.push(word)
    side.starts.push(side.words.length)
  }
  return side
}
