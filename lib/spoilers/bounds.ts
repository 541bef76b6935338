import { lowestBeneath } from './beneath'
import { highest, LAST, NOTHING, type Bound } from './bound'
import type { Cite } from './cite'
import { dependsOnBeneath, isContainer } from './kinds'
import { notesOver, raiseNotes } from './raise-notes'
import type { Block, Lookups, PageTree } from './tree'

/** A name is what it is: an alias without a citation is as safe as its page. */
const AS_SAFE_AS_PAGE = new Set<Block['kind']>(['alias', 'canon', 'settlement'])

/** The bound of every block of a tree, by its index (DESIGN 4: citations, else sources, else the page's default, else
 *  last; never below what holds it). A container's is the floor it passes on. */
export function boundsOf(tree: PageTree, lookups: Lookups): Bound[] {
  const { blocks, front } = tree
  const page = highest([front.knownFrom], lookups.episodes)
  const fallback = defaultOf(tree, lookups)
  const over = notesOver(blocks)
  const bounds: Bound[] = []
  blocks.forEach((block, i) => {
    const above = block.parent === null ? page : bounds[block.parent]!
    const own = over[i] !== null || AS_SAFE_AS_PAGE.has(block.kind) ? NOTHING : fallback
    bounds.push(highest([above, ...ownBounds(block, own, lookups)], lookups.episodes))
  })
  raiseNotes(tree, over, bounds, lookups.episodes)
  for (const [i, beneath] of lowestBeneath(blocks, bounds, lookups.episodes)) bounds[i] = highest([bounds[i]!, beneath], lookups.episodes)
  return bounds
}

function defaultOf(tree: PageTree, lookups: Lookups): Bound {
  const { defaultBound, episode } = tree.front
  return highest([defaultBound ?? episode?.code ?? LAST], lookups.episodes)
}

function ownBounds(block: Block, fallback: Bound, lookups: Lookups): Bound[] {
  const shown = block.names.map((key) => lookups.names.get(key) ?? NOTHING)
  const floor = block.floor === undefined ? [] : [block.floor]
  if (block.broken) return [LAST]
  if (isContainer(block)) return floor
  const cited = citedBound(block.cites, lookups)
  const own = cited ?? (dependsOnBeneath(block) ? NOTHING : fallback)
  return [own, ...floor, ...shown]
}

/** The highest among the episodes cited; of sources only where no episode is; null where nothing is cited. */
export function citedBound(cites: readonly Cite[], lookups: Lookups): Bound | null {
  const episodes = cites.flatMap((cite): Bound[] => (cite.kind === 'episode' ? [cite.safe?.from ?? laterEnd(cite, lookups)] : []))
  if (episodes.length > 0) return highest(episodes, lookups.episodes)
  const sources = cites.flatMap((cite): Bound[] => (cite.kind === 'source' ? [cite.safe?.from ?? lookups.sources.get(cite.key) ?? LAST] : []))
  return sources.length > 0 ? highest(sources, lookups.episodes) : null
}

const laterEnd = (cite: Extract<Cite, { kind: 'episode' }>, lookups: Lookups): Bound =>
  cite.through ? highest([cite.code, cite.through], lookups.episodes) : cite.code
