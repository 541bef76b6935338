import type { Budget } from './budget'
import type { DiffRow } from './diff-lines'
import { bagOf, bagWithout, commonWeight, type Bag } from './likeness'
import { joinPhrases, partsOf } from './parts'
import { isBlankRow, textOf } from './row-text'

type Side = 'before' | 'after'
type Span = { from: number; to: number; shape: 'split' | 'joined' }

/** Letters below which a line is no part of a broken paragraph. */
const LEAST = 12
/** Share of a part's letters that must be missing from what is left of the paragraph beside it. */
const TAKEN = 0.5
const MOST_BLANKS = 3

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
    joined.push(wholeRow(rows.slice(span.from, span.to + 1), span.shape, budget))
    next = span.to + 1
  }
  for (let i = next; i < rows.length; i++) joined.push(rows[i]!)
  return joined
}

function spanAround(rows: readonly DiffRow[], at: number, floor: number): Span | null {
  return partsAround(rows, at, floor, 'after') ?? partsAround(rows, at, floor, 'before')
}

/** The rows that hold the rest of the changed row's paragraph, of which `side` has only a part there. */
function partsAround(rows: readonly DiffRow[], at: number, floor: number, side: Side): Span | null {
  const [part, whole] = [bagOf(textOf(rows[at]![side])), bagOf(textOf(rows[at]![side === 'after' ? 'before' : 'after']))]
  let missing = bagWithout(whole, part)
  const span: Span = { from: at, to: at, shape: side === 'after' ? 'split' : 'joined' }
  while (missing.weight >= LEAST) {
    const [behind, ahead] = [beside(rows, span.to, 1, side), beside(rows, span.from, -1, side)]
    const found = [behind, ahead].find((row) => row !== null && row >= floor && holds(missing, rows[row]!, side)) ?? null
    if (found === null) break
    missing = bagWithout(missing, bagOf(textOf(rows[found]![side])))
    if (found > span.to) span.to = found
    else span.from = found
  }
  return span.from < span.to ? span : null
}

/** The next row beyond blank ones, where it stands on that side alone. */
function beside(rows: readonly DiffRow[], from: number, step: 1 | -1, side: Side): number | null {
  let at = from + step
  for (let blanks = 0; rows[at] && isBlankRow(rows[at]!) && blanks < MOST_BLANKS; blanks++) at += step
  const row = rows[at]
  return row?.[side] && !row[side === 'after' ? 'before' : 'after'] && !isBlankRow(row) ? at : null
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
