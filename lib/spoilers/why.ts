import { citedBound } from './bounds'
import { highest, isLater, LAST, NOTHING, type Bound } from './bound'
import { dependsOnBeneath, isContainer } from './kinds'
import type { Block, Lookups, PageTree } from './tree'

/** What made a block's bound what it is: its own citations of episodes or of sources, the page's default, nothing at all, what it
 *  stands in, a title it shows, or a citation that cannot be read. */
export type Why = 'episodes' | 'sources' | 'default' | 'uncited' | 'held' | 'title' | 'unreadable'

/** Why a block is known from `bounds[i]`; null for what has no bound of its own to explain. */
export function whyOf(tree: PageTree, i: number, bounds: readonly Bound[], lookups: Lookups): Why | null {
  const block = tree.blocks[i]!
  if (isContainer(block) || dependsOnBeneath(block) || block.kind === 'unseen') return null
  if (block.broken) return 'unreadable'
  const own = ownWhy(tree, block, lookups)
  const known = bounds[i]!
  if (!isLater(known, own.bound, lookups.episodes)) return own.why
  const shown = highest([NOTHING, ...block.names.map((key) => lookups.names.get(key) ?? NOTHING)], lookups.episodes)
  return isLater(known, shown, lookups.episodes) ? 'held' : 'title'
}

function ownWhy({ front }: PageTree, block: Block, lookups: Lookups): { why: Why; bound: Bound } {
  const cited = citedBound(block.cites, lookups)
  if (cited !== null) return { why: block.cites.some(({ kind }) => kind === 'episode') ? 'episodes' : 'sources', bound: cited }
  const fallback = front.defaultBound ?? front.episode?.code
  return fallback === undefined ? { why: 'uncited', bound: LAST } : { why: 'default', bound: highest([fallback], lookups.episodes) }
}
