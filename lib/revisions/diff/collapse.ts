import type { DiffRow } from './diff-lines'

/** Rows shown together. `skipped` counts the unchanged rows left out just before them. */
export type Hunk = { skipped: number; rows: DiffRow[] }

/** `tail` counts the unchanged rows left out after the last hunk. */
export type Collapsed = { hunks: Hunk[]; tail: number }

/** Keeps the changed rows with `context` unchanged rows around them. A single row is never left out: saying so costs a row too.
 *  Rows without any change give no hunk, and all of them as `tail`. */
export function collapse(rows: readonly DiffRow[], context = 3): Collapsed {
  const hunks: Hunk[] = []
  let end = 0
  rows.forEach((row, at) => {
    if (row.kind === 'same') return
    const from = Math.max(end, at - context)
    const last = hunks.at(-1)
    const until = Math.min(rows.length, at + 1 + context)
    if (last && from - end <= 1) last.rows.push(...rows.slice(end, until))
    else hunks.push(startHunk(rows, end, from, until))
    end = Math.max(end, until)
  })
  const last = hunks.at(-1)
  if (last && rows.length - end === 1) last.rows.push(...rows.slice(end++))
  return { hunks, tail: rows.length - end }
}

function startHunk(rows: readonly DiffRow[], end: number, from: number, until: number): Hunk {
  const skipped = from - end
  return skipped === 1 ? { skipped: 0, rows: rows.slice(end, until) } : { skipped, rows: rows.slice(from, until) }
}
