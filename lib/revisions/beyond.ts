import { db } from '../db/client'
import type { Bound } from '../spoilers/bound'
import { sees, seesAll } from '../spoilers/horizon'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { groundsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { loadTree } from './load-tree'

/** Whether a revision's whole source holds anything beyond what the viewer has watched; then opening it asks first. */
export async function isBeyond(viewer: Viewer, pageId: number, n: number): Promise<boolean> {
  if (seesAll(horizonOn(viewer, pageId))) return false
  const tree = await loadTree(pageId, n)
  return tree === null || holdsMore(viewer, pageId, tree, sourceBoundsOf(tree, await groundsOf(db, [tree], viewer.episodes)))
}

/** Also a text without any block has a title, and a theory its claim: they are known from where their page begins. */
export function holdsMore(viewer: Viewer, pageId: number, tree: PageTree, bounds: readonly Bound[]): boolean {
  const horizon = horizonOn(viewer, pageId)
  return !sees(horizon, tree.front.knownFrom) || tree.blocks.some((_block, i) => !sees(horizon, bounds[i]!))
}
