import type { Budget } from './budget'
import { bagOf, likenessOf } from './likeness'

/** Below this share of common text two lines are two lines, not one line edited. */
const ALIKE = 0.4
/** Above this many comparisons a block is cut into slices that keep their relative place. */
const FULL = 40_000
const SLICE = 50

/** Pairs the lines of a changed block that are most likely one line edited, in order.
 *  @returns `[place in before, place in after]`, both rising; lines without a counterpart are left out. */
export function pairLines(before: readonly string[], after: readonly string[], budget: Budget): [number, number][] {
  if (before.length * after.length <= FULL) return pairSlice(before, after, 0, 0, budget)
  const slices = Math.ceil(Math.max(before.length, after.length) / SLICE)
  const cut = (size: number, at: number) => Math.round((size * at) / slices)
  return Array.from({ length: slices }, (_, at) => {
    const [a0, b0] = [cut(before.length, at), cut(after.length, at)]
    return pairSlice(before.slice(a0, cut(before.length, at + 1)), after.slice(b0, cut(after.length, at + 1)), a0, b0, budget)
  }).flat()
}

/** The pairing in order with the greatest total likeness. */
function pairSlice(before: readonly string[], after: readonly string[], a0: number, b0: number, budget: Budget): [number, number][] {
  if (budget.isSpent()) return []
  const [a, b] = [before.map(bagOf), after.map(bagOf)]
  const width = b.length + 1
  const alike = new Float32Array(a.length * width)
  const total = new Float32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--) {
    if (budget.isSpent()) return []
    for (let j = b.length - 1; j >= 0; j--) {
      const likeness = likenessOf(a[i], b[j], ALIKE)
      alike[i * width + j] = likeness
      const paired = likeness > 0 ? likeness + at(total, (i + 1) * width + j + 1) : 0
      total[i * width + j] = Math.max(paired, at(total, (i + 1) * width + j), at(total, i * width + j + 1))
    }
  }
  const pairs: [number, number][] = []
  for (let i = 0, j = 0; i < a.length && j < b.length;) {
    const here = at(total, i * width + j)
    if (here === at(total, (i + 1) * width + j)) i++
    else if (here === at(total, i * width + j + 1)) j++
    else pairs.push([a0 + i++, b0 + j++])
  }
  return pairs
}

function at(numbers: Float32Array, index: number): number {
  return numbers[index] ?? 0
}
