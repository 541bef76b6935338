import { hashOf } from '../text'
import { diffLines, type DiffResult } from './diff-lines'
import { KeptPairs } from './kept-pairs'

/** Of matching; building the rows of a 512 KB text comes on top. */
export const DIFF_BUDGET_MS = 250

/** Characters of all texts kept, about; rows weigh on top of their words. */
const MOST_WEIGHT = 48 * 1024 * 1024
const ROW_WEIGHT = 160
/** A coarse answer may be so only because the machine was busy. */
const COARSE_KEPT_MS = 60_000

const kept = globalThis as { __diffs?: KeptPairs<DiffResult> }

/** The difference of two texts, kept by the pair: two people who compare the same revisions wait for it once. It depends on
 *  nothing but both texts; whoever asks has been asked before whether they may see them. */
export function diffTexts(a: string, b: string): DiffResult {
  const pairs = (kept.__diffs ??= new KeptPairs<DiffResult>(MOST_WEIGHT))
  const key = `${hashOf(a)} ${hashOf(b)}`
  const known = pairs.get(key)
  if (known) return known
  const diff = diffLines(a, b, DIFF_BUDGET_MS)
  pairs.keep(key, diff, a.length + b.length + diff.rows.length * ROW_WEIGHT, diff.coarse ? COARSE_KEPT_MS : undefined)
  return diff
}
