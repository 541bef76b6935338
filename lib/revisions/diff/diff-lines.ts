import { type Budget, budgetOf } from './budget'
import { coarsen } from './coarsen'
import { joinBroken } from './join-broken'
import { type Change, changesOf, matchTokens } from './match'
import { markMoves, movedTexts } from './moves'
import { pairLines } from './pair-lines'
import { joinPhrases, type Part, partsOf } from './parts'
import { splitLines } from './tokens'

/** One line of one side. `line` counts from 1; the parts join to the line with its line end (the last may have none). */
export type DiffSide = { line: number; parts: Part[] }

/** Where a moved line's other place is. `block` numbers the stretches that moved, from 1; `line` is its line over there. */
export type Move = { block: number; line: number }

/** `same` and `changed` rows have both sides, `removed` only `before`, `added` only `after`.
 *  A removed and an added row with `move` are one line in its old and in its new place; what was kept of it is `same` in both.
 *  With `shape` a side holds several lines: one paragraph became several, or several one. */
export type DiffRow = {
  kind: 'same' | 'added' | 'removed' | 'changed'
  before?: DiffSide
  after?: DiffSide
  move?: Move
  shape?: 'split' | 'joined'
}

/** `added` and `removed` count lines, a changed line on both. `coarse`: time ran out,
 *  or there is more than a page can show, so some text shows as replaced whole. */
export type DiffResult = { rows: DiffRow[]; coarse: boolean; added: number; removed: number }

/** Compares two texts line by line, and word by word inside lines that were edited, that moved, or that were broken in two.
 *  The before sides join to `a`, the after sides to `b`, whatever the budget.
 *  @param allowed milliseconds for everything together, or a budget that is running already. */
export function diffLines(a: string, b: string, allowed: number | Budget): DiffResult {
  const budget = typeof allowed === 'number' ? budgetOf(allowed) : allowed
  const before = splitLines(a)
  const after = splitLines(b)
  const rows = rowsOf(before, after, budget)
  const count = (side: 'before' | 'after') => rows.filter((row) => row.kind !== 'same' && row[side]).length
  const [added, removed] = [count('after'), count('before')]
  const shown = coarsen(markMoves(joinBroken(rows, budget), budget))
  return { rows: [...shown.rows], coarse: budget.ranOut || shown.coarse, added, removed }
}

function rowsOf(before: string[], after: string[], budget: Budget): DiffRow[] {
  const rows: DiffRow[] = []
  let i = 0
  let j = 0
  const keepUntil = (end: number) => {
    while (i < end) rows.push(sameRow(before[i] ?? '', ++i, ++j))
  }
  const changes = changesOf(matchTokens(before, after, budget), after.length)
  const moved = movedTexts(before, after, changes)
  for (const change of changes) {
    keepUntil(change.a0)
    for (const row of changedRows(before, after, change, moved, budget)) rows.push(row)
    i = change.a1
    j = change.b1
  }
  keepUntil(before.length)
  return rows
}

/** A line that stands word for word elsewhere is no edit of the line that took its place. */
function changedRows(before: string[], after: string[], change: Change, moved: ReadonlySet<string>, budget: Budget): DiffRow[] {
  const gone = before.slice(change.a0, change.a1)
  const come = after.slice(change.b0, change.b1)
  const toPair = (lines: string[]) => (moved.size === 0 ? lines : lines.map((line) => (moved.has(line) ? '' : line)))
  const rows: DiffRow[] = []
  let i = 0
  let j = 0
  const upTo = (a: number, b: number) => {
    while (i < a) rows.push({ kind: 'removed', before: wholeSide('removed', gone[i] ?? '', change.a0 + ++i) })
    while (j < b) rows.push({ kind: 'added', after: wholeSide('added', come[j] ?? '', change.b0 + ++j) })
  }
  for (const [a, b] of pairLines(toPair(gone), toPair(come), budget)) {
    upTo(a, b)
    rows.push(editedRow(gone[a] ?? '', come[b] ?? '', change.a0 + ++i, change.b0 + ++j, budget))
  }
  upTo(gone.length, come.length)
  return rows
}

function sameRow(text: string, lineBefore: number, lineAfter: number): DiffRow {
  return { kind: 'same', before: wholeSide('same', text, lineBefore), after: wholeSide('same', text, lineAfter) }
}

function editedRow(a: string, b: string, lineBefore: number, lineAfter: number, budget: Budget): DiffRow {
  const parts = joinPhrases(partsOf(a, b, budget))
  return {
    kind: 'changed',
    before: { line: lineBefore, parts: parts.filter((part) => part.op !== 'added') },
    after: { line: lineAfter, parts: parts.filter((part) => part.op !== 'removed') },
  }
}

function wholeSide(op: Part['op'], text: string, line: number): DiffSide {
  return { line, parts: [{ op, text }] }
}
