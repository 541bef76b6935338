import { budgetOf } from './budget'
import { diffLines, type DiffResult, type DiffSide } from './diff-lines'
import { changesOf, matchTokens, type Change } from './match'
import { splitLines } from './tokens'

/** Of matching, in milliseconds; where time runs out, less is told apart and a part is larger. */
const BUDGET_MS = 250

type Sides = { before: string[]; after: string[]; changes: Change[] }

/** The parts of a change that stand apart: runs of lines with something unchanged between them, in the order of the text. */
export function hunksOf(a: string, b: string): DiffResult[] {
  const { before, after, changes } = sidesOf(a, b)
  return changes.map(({ a0, a1, b0, b1 }) => numbered(diffLines(before.slice(a0, a1).join(''), after.slice(b0, b1).join(''), BUDGET_MS), a0, b0))
}

/** The lines of a part as they are numbered in the whole texts. */
function numbered(diff: DiffResult, a0: number, b0: number): DiffResult {
  const moved = (side: DiffSide | undefined, by: number) => side && { ...side, line: side.line + by }
  return { ...diff, rows: diff.rows.map((row) => ({ ...row, ...(row.before && { before: moved(row.before, a0)! }), ...(row.after && { after: moved(row.after, b0)! }) })) }
}

/** `a` with the chosen parts of the change to `b`, by their numbers in `hunksOf`, and nothing else of it. */
export function applyHunks(a: string, b: string, chosen: ReadonlySet<number>): string {
  const { before, after, changes } = sidesOf(a, b)
  const made: string[] = []
  let from = 0
  changes.forEach(({ a0, a1, b0, b1 }, i) => {
    made.push(...before.slice(from, a0), ...(chosen.has(i) ? after.slice(b0, b1) : before.slice(a0, a1)))
    from = a1
  })
  return [...made, ...before.slice(from)].join('')
}

function sidesOf(a: string, b: string): Sides {
  const [before, after] = [splitLines(a), splitLines(b)]
  return { before, after, changes: changesOf(matchTokens(before, after, budgetOf(BUDGET_MS)), after.length) }
}
