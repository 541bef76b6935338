import type { Budget } from './budget'
import type { DiffRow, DiffSide } from './diff-lines'
import type { Change } from './match'
import { alikeLines } from './alike-lines'
import { joinPhrases, partsOf } from './parts'
import { isBlankRow, textOf } from './row-text'

/** Letters from which a line that stands on both sides is taken to have moved, not to have been written twice. */
const LEAST = 24

/** Whole lines that went from one place and came at another, each once. */
export function movedTexts(before: readonly string[], after: readonly string[], changes: readonly Change[]): ReadonlySet<string> {
  const gone = onlyOnce(changes.flatMap((change) => before.slice(change.a0, change.a1)))
  const come = onlyOnce(changes.flatMap((change) => after.slice(change.b0, change.b1)))
  return new Set([...gone].filter((line) => come.has(line)))
}

function onlyOnce(lines: readonly string[]): Set<string> {
  const once = new Set<string>()
  const seen = new Set<string>()
  for (const line of lines) {
    if (line.trim().length < LEAST) continue
    if (seen.has(line)) once.delete(line)
    else once.add(line)
    seen.add(line)
  }
  return once
}

/** Marks removed and added rows that are one line in two places: word for word, or edited on the way. Short neighbours that
 *  came along (a heading, an item) move with them. */
export function markMoves(rows: readonly DiffRow[], budget: Budget): DiffRow[] {
  const [gone, come] = [placesOf(rows, 'removed'), placesOf(rows, 'added')]
  if (gone.length === 0 || come.length === 0) return [...rows]
  const pairs = exactPairs(rows, gone, come)
  const taken = new Set(pairs.values())
  const left = [gone.filter((at) => !pairs.has(at)), come.filter((at) => !taken.has(at))] as const
  for (const [from, to] of alikeLines(left[0].map((at) => textOf(rows[at]!.before)), left[1].map((at) => textOf(rows[at]!.after)), budget)) {
    pairs.set(left[0][from]!, left[1][to]!)
  }
  takeNeighbours(rows, pairs)
  return written(rows, pairs, budget)
}

const placesOf = (rows: readonly DiffRow[], kind: DiffRow['kind']): number[] => rows.flatMap((row, at) => (row.kind === kind && !isBlankRow(row) ? [at] : []))

function exactPairs(rows: readonly DiffRow[], gone: readonly number[], come: readonly number[]): Map<number, number> {
  const texts = onlyOnce(come.map((at) => textOf(rows[at]!.after)))
  const places = new Map(come.map((at) => [textOf(rows[at]!.after), at]))
  const once = onlyOnce(gone.map((at) => textOf(rows[at]!.before)))
  return new Map(gone.flatMap((at) => {
    const text = textOf(rows[at]!.before)
    return once.has(text) && texts.has(text) ? [[at, places.get(text)!] as const] : []
  }))
}

function takeNeighbours(rows: readonly DiffRow[], pairs: Map<number, number>): void {
  const taken = new Set(pairs.values())
  const waiting = [...pairs]
  for (let pair = waiting.pop(); pair; pair = waiting.pop()) {
    for (const step of [1, -1] as const) {
      const [from, to] = [beyondBlanks(rows, pair[0], step), beyondBlanks(rows, pair[1], step)]
      const [left, came] = [rows[from], rows[to]]
      if (left?.kind !== 'removed' || came?.kind !== 'added' || pairs.has(from) || taken.has(to) || textOf(left.before) !== textOf(came.after)) continue
      pairs.set(from, to)
      taken.add(to)
      waiting.push([from, to])
    }
  }
}

function beyondBlanks(rows: readonly DiffRow[], from: number, step: 1 | -1): number {
  let at = from + step
  while (rows[at] && isBlankRow(rows[at]!)) at += step
  return at
}

/** Lines that moved together are one block. */
function written(rows: readonly DiffRow[], pairs: ReadonlyMap<number, number>, budget: Budget): DiffRow[] {
  const marked = [...rows]
  let block = 0
  let last: [number, number] | null = null
  for (const [from, to] of [...pairs].sort(([a], [b]) => a - b)) {
    const isNext = last !== null && beyondBlanks(rows, last[0], 1) === from && beyondBlanks(rows, last[1], 1) === to
    if (!isNext) block++
    const [left, came] = [rows[from]!, rows[to]!]
    const [a, b] = [textOf(left.before), textOf(came.after)]
    const parts = a === b ? [{ op: 'same' as const, text: a }] : joinPhrases(partsOf(a, b, budget))
    marked[from] = { ...left, before: { line: left.before!.line, parts: parts.filter((part) => part.op !== 'added') }, move: { block, line: came.after!.line } }
    marked[to] = { ...came, after: { line: came.after!.line, parts: parts.filter((part) => part.op !== 'removed') }, move: { block, line: left.before!.line } }
    for (const at of [from, to]) for (const step of [1, -1] as const) takeBlanks(marked, at, step, block)
    last = [from, to]
  }
  return marked
}

/** Blank rows between two lines of one block, or beside it, belong to it. */
function takeBlanks(marked: DiffRow[], from: number, step: 1 | -1, block: number): void {
  for (let at = from + step; marked[at] && !marked[at]!.move && isBlankRow(marked[at]!); at += step) {
    const { kind, before, after } = marked[at]!
    if (kind === 'removed' && before) marked[at] = { kind, before: asKept(before), move: { block, line: 0 } }
    else if (kind === 'added' && after) marked[at] = { kind, after: asKept(after), move: { block, line: 0 } }
    else return
  }
}

const asKept = ({ line, parts }: DiffSide): DiffSide => ({ line, parts: parts.map(({ text }) => ({ op: 'same', text })) })
