import { db } from '../../db/client'
import { writeRowIds } from '../../markdown/row-ids'
import { boundsOf } from '../../spoilers/bounds'
import { sees } from '../../spoilers/horizon'
import { stillHolds } from '../../spoilers/mask'
import { surroundingsOf } from '../../spoilers/surroundings'
import type { PageTree } from '../../spoilers/tree'
import type { Viewer } from '../../spoilers/viewer'
import { horizonOn } from '../../spoilers/visible'
import { budgetOf } from '../diff/budget'
import type { FoundPage } from '../find'
import { hiddenAuthors, isTextHidden } from '../hidden'
import { loadTree } from '../load-tree'
import { ATTRIBUTOR } from './attribute-next'
import { passagesOf, type WordedBlock } from './passages'
import { fromRuns, toRuns, type Runs } from './runs'
import { traceWords } from './trace-words'

/** What a viewer may see of a text, with the revision that brought each passage in; null where that one's author is hidden
 *  from them. `words` counts what they see by revision. */
export type ReadText = { blocks: WordedBlock[]; words: ReadonlyMap<number, number>; coarse: boolean }

/** Who wrote what of a revision, as far as the viewer may see: what is beyond their horizon or hidden from them neither shows
 *  nor counts. `not-yet` where it is still to be worked out; null where they know no such revision or text. */
export async function readAttribution(viewer: Viewer, page: Pick<FoundPage, 'id'>, n: number): Promise<ReadText | 'not-yet' | null> {
  const [tree, row, hidden] = await Promise.all([loadTree(page.id, n), textAt(page.id, n), hiddenAuthors(viewer, page.id)])
  const horizon = horizonOn(viewer, page.id)
  if (!tree || !row || row.text.body === null || !sees(horizon, tree.front.knownFrom) || (await isTextHidden(viewer, row.textHash))) return null
  if (row.origins?.deriver !== ATTRIBUTOR) return 'not-yet'
  const around = await surroundingsOf(db, [tree], viewer.episodes)
  const bounds = boundsOf(tree, around)
  const over = new Set(endingRows(tree).filter(({ until }) => !stillHolds(until, horizon, around.episodes)).map(({ block }) => block))
  const { source, runs } = asRendered(row.text.body, row.origins.runs, row.origin)
  const blocks = passagesOf(tree, source, runs)
    .filter(({ block }) => block === null || (sees(horizon, bounds[block]!) && !over.has(block)))
    .map((block) => withoutOrigins(block, new Set(hidden)))
  return { blocks, words: countWords(blocks), coarse: row.origins.coarse }
}

const textAt = (pageId: number, n: number) =>
  db.revision.findUnique({
    where: { pageId_n: { pageId, n } },
    select: { textHash: true, origin: true, text: { select: { body: true } }, origins: { select: { deriver: true, runs: true, coarse: true } } },
  })

const endingRows = ({ front }: PageTree) => [...front.facts, ...front.relations]

/** A tree counts in a text whose rows all have an id. A text of an import's past may lack them, and is kept as it came. */
function asRendered(body: string, runs: Runs, origin: string): { source: string; runs: Runs } {
  const source = origin === 'import' ? writeRowIds(body) : body
  if (source === body) return { source, runs }
  const [origins, budget] = [fromRuns(runs), budgetOf(250)]
  return { source, runs: toRuns([...traceWords(body, source, budget)].map((at) => origins[at] ?? 0)) }
}

function withoutOrigins(block: WordedBlock, hidden: ReadonlySet<number>): WordedBlock {
  return { ...block, passages: block.passages.map((passage) => (passage.n === null || passage.n === 0 || hidden.has(passage.n) ? { ...passage, n: null } : passage)) }
}

function countWords(blocks: readonly WordedBlock[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { passages } of blocks) for (const { n, words } of passages) if (n !== null && words > 0) counts.set(n, (counts.get(n) ?? 0) + words)
  return counts
}
