import { db } from '../../db/client'
import { findCompared, neighboursOf, type Neighbours } from '../../revisions/compared'
import type { DiffResult } from '../../revisions/diff/diff-lines'
import { diffTexts } from '../../revisions/diff/diff-texts'
import { loadTree } from '../../revisions/load-tree'
import { meaningBetween } from '../../revisions/meaning/meaning-between'
import { sees, seesAll } from '../../spoilers/horizon'
import { surroundingsOf } from '../../spoilers/surroundings'
import type { Viewer } from '../../spoilers/viewer'
import { horizonOn } from '../../spoilers/visible'
import type { Html, LinkView, RevisionRow } from '../view'
import { drawRendered, linesOf } from './draw'
import { pageBlocks } from './page-blocks'

/** Two revisions as they are read, in one page: `html` marks what changed, `diff` is of the rendered words.
 *  `isWhole`: the viewer sees all there is, so that a difference without marks is none at all. */
export type RenderedComparison = {
  page: LinkView; slug: string; before: RevisionRow; after: RevisionRow; meaning: string[]; neighbours: Neighbours; html: Html; diff: DiffResult; isWhole: boolean
}

/** Any two revisions of a page as the viewer may read each of them, compared. Needs no question: it is masked like the page
 *  itself, and tells nothing that both texts do not show. Null where they may read no such text. */
export async function compareRendered(viewer: Viewer, slug: string, a: number, b: number): Promise<RenderedComparison | null> {
  const found = await findCompared(viewer, slug, a, b)
  if (!found) return null
  const { page, before, after } = found
  const horizon = horizonOn(viewer, page.id)
  const [old, fresh] = [await loadTree(page.id, a), await loadTree(page.id, b)]
  if (!old || !fresh || [old, fresh].some((tree) => !sees(horizon, tree.front.knownFrom))) return null
  const around = await surroundingsOf(db, [old, fresh], viewer.episodes)
  const [left, right] = [pageBlocks(old, around, horizon), pageBlocks(fresh, around, horizon)]
  const diff = diffTexts(linesOf(left), linesOf(right))
  const { rows } = diffTexts(before.text, after.text)
  return {
    page: { title: page.title, href: `/wiki/${page.slug}` },
    slug: page.slug,
    before: before.row,
    after: after.row,
    meaning: await meaningBetween(viewer, { text: before.text, tree: old }, { text: after.text, tree: fresh }, rows, horizon),
    neighbours: neighboursOf(a, b, page.head),
    html: drawRendered(left, right, diff),
    diff,
    isWhole: seesAll(horizon),
  }
}
