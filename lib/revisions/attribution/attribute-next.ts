import { budgetOf } from '../diff/budget'
import { fromRuns, toRuns, type Runs } from './runs'
import { traceWords } from './trace-words'
import { wordsOf } from './words'

/** Stored with every row; raising it lets all be worked out anew. */
export const ATTRIBUTOR = 2
/** Under this name it follows the outbox: a new attributor begins at the beginning. */
export const FOLLOWER = `attribution-${ATTRIBUTOR}`

/** A text whose words are attributed already. */
export type Known = { body: string; runs: Runs }

/** The next text of a page. `before` is the one it follows; `returned`, where it undoes an edit, the one before that edit. */
export type NextText = { n: number; body: string; before: Known | null; returned: Known | null }

/** `coarse`: time ran out, so that some words may be older than said. */
export type Attributed = { words: number; runs: number[]; coarse: boolean }

/** For each word of a text the revision that brought it in: what stood before keeps its origin, also where it moved; what an
 *  undo gives back has the origin it had; the rest is this revision's.
 *  @param budgetMs for comparing; what is left uncompared then counts as new */
export function attributeNext({ n, body, before, returned }: NextText, budgetMs: number): Attributed {
  const budget = budgetOf(budgetMs)
  const origins = new Int32Array(wordsOf(body).length).fill(n)
  for (const known of [returned, before]) {
    if (!known) continue
    const earlier = fromRuns(known.runs)
    traceWords(known.body, body, budget).forEach((from, at) => {
      if (from !== -1) origins[at] = earlier[from]!
    })
  }
  return { words: origins.length, runs: toRuns(origins), coarse: budget.ranOut }
}
