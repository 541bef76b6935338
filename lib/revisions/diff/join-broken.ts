import type { Budget } from './budget'
import type { DiffRow } from './diff-lines'
import { bagOf, bagWithout, commonWeight, type Bag } from './likeness'
import { joinPhrases, partsOf } from './parts'
import { isBlankRow, textOf } from './row-text'

type Side = 'before' | 'after'
/** The rows of a broken paragraph, `picked` among those from `from` to `to`. */
type Span = { from: number; to: number; picked: Set<number>; shape: 'split' | 'joined' }

/** Letters below which a line is no part of a broken paragraph. */
const LEAST = 12
/** Share of a part's letters that must be missing from what is left of the paragraph beside it. */
const TAKEN = 0.5
const MOST_BLANKS = 3
const MOST_SKIPPED = 8

/** Puts a paragraph that was split, or several that were joined, into one row, so that its words are compared across the
 *  break. The sides join to the same texts as before. */
export function joinBroken(rows: readonly DiffRow[], budget: Budget): DiffRow[] {
  const joined: DiffRow[] = []
  let next = 0
  for (let at = 0; at < rows.length; at++) {
    if (rows[at]!.kind !== 'changed' || at < next || budget.isSpent()) continue
    const span = spanAround(rows, at, next)
    if (!span) continue
    for (let i = next; i < span.from; i++) joined.push(rows[i]!)
    const [picked, others] = [within(span, (i) => span.picked.has(i)), within(span, (i) => !span.picked.has(i))]
    joined.push(...others.filter((i) => i < at).map((i) => rows[i]!))
    joined.push(wholeRow(picked.map((i) => rows[i]!), span.shape, budget))
    joined.push(...others.filter((i) => i > at).map((i) => rows[i]!))
    next = span.to + 1
  }
  for (let i = next; i < rows.length; i++) joined.push(rows[i]!)
  return joined
}

function within({ from, to }: Span, isWanted: (at: number) => boolean): number[] {
  return Array.from({ length: to - from + 1 }, (_, i) => from + i).filter(isWanted)
}

function spanAround(rows: readonly DiffRow[], at: number, floor: number): Span | null {
  return partsAround(rows, at, floor, 'after') ?? partsAround(rows, at, floor, 'before')
}

/** The rows that hold the rest of the changed row's paragraph, of which `side` has only a part there. */
function partsAround(rows: readonly DiffRow[], at: number, floor: number, side: Side): Span | null {
  const [part, whole] = [bagOf(textOf(rows[at]![side])), bagOf(textOf(rows[at]![other(side)]))]
  let missing = bagWithout(whole, part)
  const span: Span = { from: at, to: at, picked: new Set([at]), shape: side === 'after' ? 'split' : 'joined' }
  const ways = [wayFrom(rows, at, 1, side), wayFrom(rows, at, -1, side)]
  for (let way = ways.shift(); way && missing.weight >= LEAST; way = ways.shift()) {
    const found = way.next()
    if (found.done || found.value.at < floor || !holds(missing, rows[found.value.at]!, side)) continue
    const { at: reached, passed } = found.value
    missing = bagWithout(missing, bagOf(textOf(rows[reached]![side])))
    for (const row of passed) span.picked.add(row)
    span.from = Math.min(span.from, reached)
    span.to = Math.max(span.to, reached)
    ways.unshift(way)
  }
  return span.from < span.to ? span : null
}

const other = (side: Side): Side => (side === 'after' ? 'before' : 'after')

/** One after another the rows in that direction that stand on that side alone, with the rows passed to get there. Blank rows
 *  are passed, and rows of the other side alone are left where they are: the order of either side stays the same. */
function* wayFrom(rows: readonly DiffRow[], from: number, step: 1 | -1, side: Side): Generator<{ at: number; passed: number[] }> {
  let passed: number[] = []
  let skipped = 0
  for (let at = from + step, blanks = 0; rows[at] && blanks <= MOST_BLANKS && skipped <= MOST_SKIPPED; at += step) {
    const row = rows[at]!
    if (!row[side]) skipped++
    else if (row[other(side)] && (skipped > 0 || !isBlankRow(row))) return
    else {
      passed.push(at)
      if (isBlankRow(row)) blanks++
      else {
        yield { at, passed }
        passed = []
        blanks = 0
      }
    }
  }
}

function holds(missing: Bag, row: DiffRow, side: Side): boolean {
  const bag = bagOf(textOf(row[side]))
  return bag.weight >= LEAST && commonWeight(missing, bag) / bag.weight >= TAKEN
}

function wholeRow(rows: readonly DiffRow[], shape: Span['shape'], budget: Budget): DiffRow {
  const of = (side: Side) => rows.flatMap((row) => row[side] ?? [])
  const [before, after] = [of('before'), of('after')]
  const parts = joinPhrases(partsOf(before.map(textOf).join(''), after.map(textOf).join(''), budget))
  return {
    kind: 'changed',
    shape,
    before: { line: before[0]!.line, parts: parts.filter((part) => part.op !== 'added') },
    after: { line: after[0]!.line, parts: parts.filter((part) => part.op !== 'removed') },
  }
}
