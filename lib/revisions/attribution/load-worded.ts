import { db } from '../../db/client'
import { writeRowIds } from '../../markdown/row-ids'
import type { PageTree } from '../../spoilers/tree'
import { budgetOf } from '../diff/budget'
import { passagesOf, placeOf, type WordedBlock } from './passages'
import { fromRuns, toRuns, type Runs } from './runs'
import { traceWords } from './trace-words'
import { wordStarts } from './words'

/** The words of a revision by block and passage, of which nothing is masked yet. */
export async function wordedBlocks(pageId: number, n: number, tree: PageTree): Promise<WordedBlock[]> {
  const rendered = await loadRendered(pageId, n)
  return rendered ? passagesOf(tree, rendered.source, rendered.runs) : []
}

/** For each block the revisions that brought in any word of its source, its citations too. Null where that is not worked out yet. */
export async function originsOf(pageId: number, n: number, tree: PageTree): Promise<ReadonlySet<number>[] | null> {
  const rendered = await loadRendered(pageId, n)
  if (!rendered) return null
  const [origins, starts] = [fromRuns(rendered.runs), wordStarts(rendered.source)]
  return tree.blocks.map(({ start, end }) => new Set(origins.slice(placeOf(starts, start), placeOf(starts, end))))
}

async function loadRendered(pageId: number, n: number): Promise<{ source: string; runs: Runs } | null> {
  const row = await db.revision.findUnique({
    where: { pageId_n: { pageId, n } },
    select: { origin: true, text: { select: { body: true } }, origins: { select: { runs: true } } },
  })
  return !row || row.text.body === null || !row.origins ? null : asRendered(row.text.body, row.origins.runs, row.origin)
}

const BUDGET_MS = 250

/** A tree counts in a text whose rows all have an id. A text of an import's past may lack them, and is kept as it came. */
function asRendered(body: string, runs: Runs, origin: string): { source: string; runs: Runs } {
  const source = origin === 'import' ? writeRowIds(body) : body
  if (source === body) return { source, runs }
  const origins = fromRuns(runs)
  // An id that was put in is no word of the page, and shows nowhere.
  return { source, runs: toRuns([...traceWords(body, source, budgetOf(BUDGET_MS))].map((at) => origins[at] ?? 0)) }
}

/** How many words of a block came with which revision. */
export type BlockCounts = { block: number | null; counts: [n: number, words: number][] }

const MOST_KEPT = 500
const kept = new Map<string, BlockCounts[]>()

/** The same as counts alone, for the foot of a page: kept in memory, for every read asks, and a revision never changes. */
export async function countsOf(pageId: number, n: number, tree: PageTree): Promise<BlockCounts[]> {
  const key = `${pageId} ${n}`
  const known = kept.get(key)
  const counts = known ?? (await wordedBlocks(pageId, n, tree)).map(countBlock)
  kept.delete(key)
  // Nothing at all may mean that it is being worked out anew at this moment.
  if (counts.length > 0) kept.set(key, counts)
  const [oldest] = kept.keys()
  if (kept.size > MOST_KEPT && oldest !== undefined) kept.delete(oldest)
  return counts
}

function countBlock({ block, passages }: WordedBlock): BlockCounts {
  const counts = new Map<number, number>()
  for (const { n, words } of passages) if (n !== null) counts.set(n, (counts.get(n) ?? 0) + words)
  return { block, counts: [...counts] }
}
