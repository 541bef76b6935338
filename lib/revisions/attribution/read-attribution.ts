import { db } from '../../db/client'
import { boundsOf } from '../../spoilers/bounds'
import { sees } from '../../spoilers/horizon'
import { stillHolds } from '../../spoilers/mask'
import { groundsOf } from '../../spoilers/surroundings'
import type { PageTree } from '../../spoilers/tree'
import type { Viewer } from '../../spoilers/viewer'
import { horizonOn } from '../../spoilers/visible'
import type { FoundPage } from '../find'
import { hiddenAuthors, isTextHidden } from '../hidden'
import { loadTree } from '../load-tree'
import { ATTRIBUTOR } from './attribute-next'
import { countsOf, wordedBlocks } from './load-worded'
import type { Passage, WordedBlock } from './passages'

/** What a viewer may see of a text, with the revision that brought each passage in; null where that one's author is hidden
 *  from them. `words` counts what they see by revision. */
export type ReadText = { blocks: WordedBlock[]; words: ReadonlyMap<number, number>; coarse: boolean }

/** Who wrote what of a revision, as far as the viewer may see: what is beyond their horizon or hidden from them neither shows
 *  nor counts. `not-yet` where it is still to be worked out; null where they know no such revision or text. */
export async function readAttribution(viewer: Viewer, page: Pick<FoundPage, 'id'>, n: number): Promise<ReadText | 'not-yet' | null> {
  const sight = await sightOf(viewer, page, n)
  if (sight === null || sight === 'not-yet') return sight
  const blocks = (await wordedBlocks(page.id, n, sight.tree)).filter(sight.shows).map((block) => withoutOrigins(block, sight.hidden))
  return { blocks, words: sum(blocks.flatMap(({ passages }) => passages)), coarse: sight.coarse }
}

/** Only how many of the words that the viewer sees came with each revision; null where that is not known, or not for them. */
export async function countAttribution(viewer: Viewer, page: Pick<FoundPage, 'id'>, n: number): Promise<ReadonlyMap<number, number> | null> {
  const sight = await sightOf(viewer, page, n)
  if (sight === null || sight === 'not-yet') return null
  const counts = (await countsOf(page.id, n, sight.tree)).filter(sight.shows)
  return sum(counts.flatMap((block) => block.counts.map(([from, words]) => ({ n: sight.hidden.has(from) ? null : from, words }))))
}

/** What a viewer sees of one text: which blocks, and the revisions whose author is hidden from them. */
type Sight = { tree: PageTree; shows: (of: { block: number | null }) => boolean; hidden: ReadonlySet<number>; coarse: boolean }

async function sightOf(viewer: Viewer, page: Pick<FoundPage, 'id'>, n: number): Promise<Sight | 'not-yet' | null> {
  const [tree, row, hidden] = await Promise.all([loadTree(page.id, n), revisionAt(page.id, n), hiddenAuthors(viewer, page.id)])
  const horizon = horizonOn(viewer, page.id)
  // An earlier text may have begun later than its page does now.
  if (!tree || !row || row.text.emptiedAt !== null || !sees(horizon, tree.front.knownFrom) || (await isTextHidden(viewer, row.textHash))) return null
  if (row.origins?.deriver !== ATTRIBUTOR) return 'not-yet'
  const around = await groundsOf(db, [tree], viewer.episodes)
  const bounds = boundsOf(tree, around)
  const over = new Set([...tree.front.facts, ...tree.front.relations].filter(({ until }) => !stillHolds(until, horizon, around.episodes)).map(({ block }) => block))
  return { tree, hidden: new Set(hidden), coarse: row.origins.coarse, shows: ({ block }) => block === null || (sees(horizon, bounds[block]!) && !over.has(block)) }
}

const revisionAt = (pageId: number, n: number) =>
  db.revision.findUnique({
    where: { pageId_n: { pageId, n } },
    select: { textHash: true, text: { select: { emptiedAt: true } }, origins: { select: { deriver: true, coarse: true } } },
  })

function withoutOrigins(block: WordedBlock, hidden: ReadonlySet<number>): WordedBlock {
  return { ...block, passages: block.passages.map((passage) => (passage.n !== null && hidden.has(passage.n) ? { ...passage, n: null } : passage)) }
}

function sum(passages: readonly Pick<Passage, 'n' | 'words'>[]): Map<number, number> {
  const counts = new Map<number, number>()
  for (const { n, words } of passages) if (n !== null && words > 0) counts.set(n, (counts.get(n) ?? 0) + words)
  return counts
}
