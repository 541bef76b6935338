import { type Budget, budgetOf } from './budget'
import { coarsen } from './coarsen'
import { type Change, changesOf, matchTokens } from './match'
import { pairLines } from './pair-lines'
import { joinPhrases, type Part, partsOf } from './parts'
import { splitLines } from './tokens'

/** One line of one side. `line` counts from 1; the parts join to the line with its line end (the last may have none). */
export type DiffSide = { line: number; parts: Part[] }

/** `same` and `changed` rows have both sides, `removed` only `before`, `added` only `after`. */
export type DiffRow = { kind: 'same' | 'added' | 'removed' | 'changed'; before?: DiffSide; after?: DiffSide }

/** `added` and `removed` count lines, a changed line on both. `coarse`: time ran out,
 *  or there is more than a page can show, so some text shows as replaced whole. */
export type DiffResult = { rows: DiffRow[]; coarse: boolean; added: number; removed: number }

/** Compares two texts line by line, and word by word inside lines that were edited.
 *  The before sides join to `a`, the after sides to `b`, whatever the budget.
 *  @param budgetMs for everything together. */
export function diffLines(a: string, b: string, budgetMs: number): DiffResult {
  const budget = budgetOf(budgetMs)
  const before = splitLines(a)
  const after = splitLines(b)
  const rows: DiffRow[] = []
  let i = 0
  let j = 0
  const keepUntil = (end: number) => {
    while (i < end) rows.push(sameRow(before[i] ?? '', ++i, ++j))
  }
  for (const change of changesOf(matchTokens(before, after, budget), after.length)) {
    keepUntil(change.a0)
    for (const row of changedRows(before, after, change, budget)) rows.push(row)
    i = change.a1
    j = change.b1
  }
  keepUntil(before.length)
  const count = (side: 'before' | 'after') => rows.filter((row) => row.kind !== 'same' && row[side]).length
  const shown = coarsen(rows)
  return { rows: [...shown.rows], coarse: budget.ranOut || shown.coarse, added: count('after'), removed: count('before') }
}

function changedRows(before: string[], after: string[], change: Change, budget: Budget): DiffRow[] {
  const gone = before.slice(change.a0, change.a1)
  const come = after.slice(change.b0, change.b1)
  const rows: DiffRow[] = []
  let i = 0
  let j = 0
  const upTo = (a: number, b: number) => {
    while (i < a) rows.push({ kind: 'removed', before: wholeSide('removed', gone[i] ?? '', change.a0 + ++i) })
    while (j < b) rows.push({ kind: 'added', after: wholeSide('added', come[j] ?? '', change.b0 + ++j) })
  }
  for (const [a, b] of pairLines(gone, come, budget)) {
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
