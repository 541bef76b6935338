import { highest, type Bound } from './bound'
import { boundsOf } from './bounds'
import type { Lookups, PageTree } from './tree'

/** From when each block's very source may be shown, by its index. A link with a label shows as its label before its page may be
 *  known; its source names that page, and so is known no earlier. Never lower than what `boundsOf` says of the block. */
export function sourceBoundsOf(tree: PageTree, lookups: Lookups): Bound[] {
  const bounds = boundsOf(tree, lookups)
  for (const { labelled, key, block } of tree.links) {
    if (labelled) bounds[block] = highest([bounds[block]!, lookups.names.get(key) ?? '0'], lookups.episodes)
  }
  return bounds
}
