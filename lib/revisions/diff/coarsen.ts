import type { DiffRow } from './diff-lines'
import type { Part } from './parts'

/** Changed rows that one page shows line by line. Each may bring six unchanged ones along, and all of them are drawn while
 *  somebody waits. */
export const MOST_CHANGED = 400

/** Rows of a difference that a browser and a reviewer can still take in: what changed beyond the first few hundred rows becomes
 *  one row of what went and one of what came, with every word of both. The sides join to the same texts as before. */
export function coarsen(rows: readonly DiffRow[]): { rows: readonly DiffRow[]; coarse: boolean } {
  const changed = rows.flatMap((row, i) => (row.kind === 'same' ? [] : [i]))
  if (changed.length <= MOST_CHANGED) return { rows, coarse: false }
  const [from, end] = [changed[MOST_CHANGED]!, changed.at(-1)! + 1]
  const rest = rows.slice(from, end)
  const whole = [replaced(rest, 'before', 'removed'), replaced(rest, 'after', 'added')].filter((row) => row !== null)
  return { rows: [...rows.slice(0, from), ...whole, ...rows.slice(end)], coarse: true }
}

function replaced(rows: readonly DiffRow[], side: 'before' | 'after', op: Exclude<Part['op'], 'same'>): DiffRow | null {
  const sides = rows.flatMap((row) => row[side] ?? [])
  const text = sides.map(({ parts }) => parts.map((part) => part.text).join('')).join('')
  return sides.length === 0 ? null : { kind: op, [side]: { line: sides[0]!.line, parts: [{ op, text }] } }
}
