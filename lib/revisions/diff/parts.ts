import { type Budget, budgetOf } from './budget'
import { changesOf, matchTokens } from './match'
import { isBlank, splitLines, splitWords } from './tokens'

/** A run of text that stands on both sides, only after, or only before. */
export type Part = { op: 'same' | 'added' | 'removed'; text: string }

/** Which words of `a` were kept in `b`, over whole texts: lines first, then words where lines differ.
 *  The parts that are not added join to `a`, those that are not removed to `b`. Text that moved counts as removed and added.
 *  @param budgetMs when it is spent, the rest comes as one removed and one added part; ask `diffWords` if that matters. */
export function wordDiff(a: string, b: string, budgetMs: number): Part[] {
  return diffWords(a, b, budgetMs).parts
}

/** `wordDiff`, saying also whether time ran out (`coarse`): then a word shown as removed may in truth have been kept. */
export function diffWords(a: string, b: string, budgetMs: number): { parts: Part[]; coarse: boolean } {
  const budget = budgetOf(budgetMs)
  const linesA = splitLines(a)
  const linesB = splitLines(b)
  const parts: Part[] = []
  let i = 0
  for (const change of changesOf(matchTokens(linesA, linesB, budget), linesB.length)) {
    push(parts, 'same', linesA.slice(i, change.a0).join(''))
    const gone = linesA.slice(change.a0, change.a1).join('')
    const come = linesB.slice(change.b0, change.b1).join('')
    for (const part of partsOf(gone, come, budget)) push(parts, part.op, part.text)
    i = change.a1
  }
  push(parts, 'same', linesA.slice(i).join(''))
  return { parts, coarse: budget.ranOut }
}

/** The words of one stretch against another, within a budget that is already running. */
export function partsOf(a: string, b: string, budget: Budget): Part[] {
  const parts: Part[] = []
  if (a === '' || b === '' || budget.isSpent()) {
    push(parts, 'removed', a)
    push(parts, 'added', b)
    return parts
  }
  const wordsA = splitWords(a)
  const wordsB = splitWords(b)
  let i = 0
  for (const change of changesOf(matchTokens(wordsA, wordsB, budget), wordsB.length)) {
    push(parts, 'same', wordsA.slice(i, change.a0).join(''))
    push(parts, 'removed', wordsA.slice(change.a0, change.a1).join(''))
    push(parts, 'added', wordsB.slice(change.b0, change.b1).join(''))
    i = change.a1
  }
  push(parts, 'same', wordsA.slice(i).join(''))
  return parts
}

/** For the eye: a space kept between two replaced words belongs to the replacement, so that a rewritten phrase reads as one. */
export function joinPhrases(parts: readonly Part[]): Part[] {
  const joined: Part[] = []
  let removed = ''
  let added = ''
  const flush = () => {
    push(joined, 'removed', removed)
    push(joined, 'added', added)
    removed = added = ''
  }
  parts.forEach((part, at) => {
    if (part.op === 'removed') removed += part.text
    else if (part.op === 'added') added += part.text
    else if (isBlank(part.text) && isReplaced(parts, at - 2) && isReplaced(parts, at + 1)) {
      removed += part.text
      added += part.text
    } else {
      flush()
      push(joined, 'same', part.text)
    }
  })
  flush()
  return joined
}

function isReplaced(parts: readonly Part[], at: number): boolean {
  return parts[at]?.op === 'removed' && parts[at + 1]?.op === 'added'
}

function push(parts: Part[], op: Part['op'], text: string): void {
  if (text === '') return
  const last = parts.at(-1)
  if (last?.op === op) last.text += text
  else parts.push({ op, text })
}
