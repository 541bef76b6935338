import type { DiffRow } from './diff-lines'
import { inlineParts } from './inline-parts'

/** Letters that may differ in a word that is still the same word, and from which length on: “no” and “on” are two. */
const SLIPS = 2
const SHORTEST = 4
const LONGEST = 40
const MOST = 50

/** Whether a difference puts right letters, marks and spaces and says nothing else: how many words, or null.
 *  Short words and figures are never a matter of spelling. */
export function smallChange(rows: readonly DiffRow[]): { words: number } | null {
  const changed = rows.filter((row) => row.kind !== 'same')
  if (changed.length === 0 || changed.length > MOST) return null
  let words = 0
  for (const { kind, shape, before, after } of changed) {
    if (kind !== 'changed' || shape || !before || !after) return null
    const slips = slipsIn(inlineParts(before.parts, after.parts))
    if (slips === null) return null
    words += slips
  }
  return { words }
}

function slipsIn(parts: ReturnType<typeof inlineParts>): number | null {
  let words = 0
  for (let at = 0; at < parts.length; at++) {
    if (parts[at]!.op === 'same') continue
    const gone = parts[at]!.op === 'removed' ? parts[at]!.text : ''
    const isReplaced = gone !== '' && parts[at + 1]?.op === 'added'
    const come = isReplaced ? parts[++at]!.text : gone === '' ? parts[at]!.text : ''
    if (!holdsWords(gone) && !holdsWords(come)) continue
    if (!isSlip(gone, come)) return null
    words += 1
  }
  return words
}

const holdsWords = (text: string): boolean => /[\p{L}\p{N}]/u.test(text)

function isSlip(a: string, b: string): boolean {
  const isWord = (text: string) => /^\p{L}[\p{L}\p{M}’']*$/u.test(text) && text.length >= SHORTEST && text.length <= LONGEST
  if (!isWord(a) || !isWord(b)) return false
  return distance(a, b) <= (Math.min(a.length, b.length) < 6 ? 1 : SLIPS)
}

/** Letters to put in, leave out or exchange. @see Levenshtein (1966) */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    for (let j = 1; j <= b.length; j++) next.push(Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1)))
    row = next
  }
  return row.at(-1)!
}
