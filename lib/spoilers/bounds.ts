import { highest, isLater, LAST, lowest, NOTHING, type Bound } from './bound'
import type { Cite } from './cite'
import type { Block, Lookups, PageTree } from './tree'

const HOLDS = new Set<Block['kind']>(['list', 'table', 'quote', 'from', 'note'])
const FROM_BENEATH = new Set<Block['kind']>(['heading', 'head-row', 'rule'])
/** A name is what it is: an alias without a citation is as safe as its page. */
const AS_SAFE_AS_PAGE = new Set<Block['kind']>(['alias', 'canon', 'settlement'])

/** The bound of every block of a tree, by its index (DESIGN 4: citations, else sources, else the page's default, else
 *  last; never below what holds it). A container's is the floor it passes on. */
export function boundsOf(tree: PageTree, lookups: Lookups): Bound[] {
  const { blocks, front } = tree
  const page = highest([front.knownFrom], lookups.episodes)
  const fallback = defaultOf(tree, lookups)
  const bounds: Bound[] = []
  blocks.forEach((block, i) => {
    const above = block.parent === null ? page : bounds[block.parent]!
    const inNote = isInNote(blocks, i)
    bounds.push(highest([above, ...ownBounds(block, inNote || AS_SAFE_AS_PAGE.has(block.kind) ? NOTHING : fallback, lookups)], lookups.episodes))
  })
  raiseNotes(tree, bounds, lookups)
  blocks.forEach((block, i) => {
    if (!FROM_BENEATH.has(block.kind)) return
    const beneath = lowest(beneathOf(blocks, i).map((j) => bounds[j]!), lookups.episodes)
    bounds[i] = highest([bounds[i]!, beneath], lookups.episodes)
  })
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
  if (HOLDS.has(block.kind)) return floor
  const cited = citedBound(block.cites, lookups)
  const own = cited ?? (FROM_BENEATH.has(block.kind) ? NOTHING : fallback)
  return [own, ...floor, ...shown]
}

/** The highest among the episodes cited; of sources only where no episode is; null where nothing is cited. */
export function citedBound(cites: readonly Cite[], lookups: Lookups): Bound | null {
  const episodes = cites.flatMap((cite): Bound[] => (cite.kind === 'episode' ? [cite.safe?.from ?? laterEnd(cite, lookups)] : []))
  if (episodes.length > 0) return highest(episodes, lookups.episodes)
  const sources = cites.flatMap((cite): Bound[] => (cite.kind === 'source' ? [lookups.sources.get(cite.key) ?? LAST] : []))
  return sources.length > 0 ? highest(sources, lookups.episodes) : null
}

const laterEnd = (cite: Extract<Cite, { kind: 'episode' }>, lookups: Lookups): Bound =>
  cite.through ? highest([cite.code, cite.through], lookups.episodes) : cite.code

function isInNote(blocks: readonly Block[], i: number): boolean {
  for (let at = blocks[i]!.parent; at !== null; at = blocks[at]!.parent) if (blocks[at]!.kind === 'note') return true
  return false
}

/** A footnote is known from its first reference on, and what stands in it never before. */
function raiseNotes(tree: PageTree, bounds: Bound[], lookups: Lookups): void {
  for (const [id, note] of Object.entries(tree.notes)) {
    const places = tree.blocks.flatMap((block, i) => (block.notes.includes(id) && i !== note.block ? [bounds[i]!] : []))
    const from = highest([lowest(places, lookups.episodes), bounds[note.block]!], lookups.episodes)
    tree.blocks.forEach((block, i) => {
      if (i === note.block || isUnder(tree.blocks, i, note.block)) bounds[i] = isLater(from, bounds[i]!, lookups.episodes) ? from : bounds[i]!
    })
  }
}

function isUnder(blocks: readonly Block[], i: number, ancestor: number): boolean {
  for (let at = blocks[i]!.parent; at !== null; at = blocks[at]!.parent) if (at === ancestor) return true
  return false
}

/** The blocks whose showing makes this one show: a section's, a table's rows, what follows a rule. */
function beneathOf(blocks: readonly Block[], i: number): number[] {
  const block = blocks[i]!
  const found: number[] = []
  for (let j = i + 1; j < blocks.length; j++) {
    const other = blocks[j]!
    if (block.kind === 'heading' && other.kind === 'heading' && other.depth! <= block.depth!) break
    if (block.kind === 'head-row' && other.parent !== block.parent && !isUnder(blocks, j, block.parent!)) break
    if (other.kind === 'note' || isFrontRow(other)) break
    if (!HOLDS.has(other.kind) && !FROM_BENEATH.has(other.kind)) found.push(j)
  }
  return found
}

const FRONT = new Set<Block['kind']>(['fact', 'relation', 'evidence', 'alias', 'canon', 'settlement'])
export const isFrontRow = (block: Block): boolean => FRONT.has(block.kind)
export const isContainer = (block: Block): boolean => HOLDS.has(block.kind)
export const dependsOnBeneath = (block: Block): boolean => FROM_BENEATH.has(block.kind)
