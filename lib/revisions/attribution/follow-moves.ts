import type { Budget } from '../diff/budget'

/** Words in a row that are too many to stand in two places by chance: fewer that vanished here and appear there are new. */
export const LEAST_MOVED = 4

/** Places looked at for one run, so that a text of one word repeated costs no more than any other. */
const MOST_PLACES = 16

/** Finds for the words of `after` without a source those runs of `before` that went nowhere else, and writes them into
 *  `sources`. Every word that vanished is given once. The longest run wins, then the first. */
export function followMoves(before: readonly string[], after: readonly string[], sources: Int32Array, budget: Budget): void {
  const free = freeOf(before.length, sources)
  const index = indexRuns(before, free)
  let j = 0
  while (j + LEAST_MOVED <= after.length && index.size > 0 && !budget.isSpent()) {
    const found = isOpen(sources, j) ? longestAt(before, after, sources, free, index, j) : null
    if (!found) {
      j++
      continue
    }
    for (let k = 0; k < found.length; k++) {
      sources[j + k] = found.at + k
      free[found.at + k] = 0
    }
    j += found.length
  }
}

function freeOf(size: number, sources: Int32Array): Uint8Array {
  const free = new Uint8Array(size).fill(1)
  for (const source of sources) if (source !== -1) free[source] = 0
  return free
}

/** Where each run of the least length begins among the words that vanished, from the last to the first. */
function indexRuns(words: readonly string[], free: Uint8Array): Map<string, number[]> {
  const index = new Map<string, number[]>()
  let length = 0
  for (let i = words.length - 1; i >= 0; i--) {
    length = free[i] ? length + 1 : 0
    if (length < LEAST_MOVED) continue
    const key = keyAt(words, i)
    const places = index.get(key)
    if (places) places.push(i)
    else index.set(key, [i])
  }
  return index
}

const keyAt = (words: readonly string[], at: number): string => words.slice(at, at + LEAST_MOVED).join(' ')

function isOpen(sources: Int32Array, at: number): boolean {
  for (let k = 0; k < LEAST_MOVED; k++) if (sources[at + k] !== -1) return false
  return true
}

function longestAt(before: readonly string[], after: readonly string[], sources: Int32Array, free: Uint8Array, index: Map<string, number[]>, j: number) {
  const places = index.get(keyAt(after, j))
  if (!places) return null
  while (places.length > 0 && !free[places.at(-1)!]) places.pop()
  let best: { at: number; length: number } | null = null
  for (let seen = 0; seen < Math.min(MOST_PLACES, places.length); seen++) {
    const at = places[places.length - 1 - seen]!
    let length = 0
    while (free[at + length] && sources[j + length] === -1 && before[at + length] === after[j + length]) length++
    if (length >= LEAST_MOVED && length > (best?.length ?? 0)) best = { at, length }
  }
  return best
}
