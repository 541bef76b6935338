import { highest, type Bound, type Episode } from '../spoilers/bound'
import { isContainer } from '../spoilers/kinds'
import type { PageTree } from '../spoilers/tree'

/** One side of a change. */
export type Side = { source: string; tree: PageTree; bounds: readonly Bound[] }

/** The bound of a revision: the highest among the blocks it changed, on either side. A creation changes all it holds. */
export function changeBound(before: Side | null, after: Side, episodes: readonly Episode[]): Bound {
  const old = before ? countBlocks(before) : new Map<string, number>()
  const fresh = countBlocks(after)
  const page = [after.tree.front.knownFrom, before?.tree.front.knownFrom ?? '0'] as Bound[]
  return highest([...page, ...surplus(after, old), ...(before ? surplus(before, fresh) : [])], episodes)
}

function surplus(side: Side, other: ReadonlyMap<string, number>): Bound[] {
  const left = new Map(other)
  return leaves(side).flatMap(({ key, bound }) => {
    const count = left.get(key) ?? 0
    if (count > 0) left.set(key, count - 1)
    return count > 0 ? [] : [bound]
  })
}

function countBlocks(side: Side): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of leaves(side)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}

/** The same words with the same bound are the same block, wherever they stand. */
const leaves = ({ source, tree, bounds }: Side) =>
  tree.blocks.flatMap((block, i) => (isContainer(block) ? [] : [{ key: `${bounds[i]} ${source.slice(block.start, block.end)}`, bound: bounds[i]! }]))
