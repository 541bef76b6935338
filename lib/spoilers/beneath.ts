import { isLater, LAST, type Bound, type Episode } from './bound'
import { dependsOnBeneath, isContainer, isFrontRow } from './kinds'
import type { Block } from './tree'

const DEEPEST = 6

/** What has been met so far, from the end, under one parent: by heading depth up to the next such heading, in rows of this
 *  very table, and at all. */
type Met = { sections: Bound[]; rows: Bound; rest: Bound }

/** For each heading, table head and rule the lowest bound of what it stands above, by its index: a section's blocks, a
 *  table's rows, what follows a rule. A footnote stands beneath nothing outside it. Reads the blocks once, from the end. */
export function lowestBeneath(blocks: readonly Block[], bounds: readonly Bound[], episodes: readonly Episode[]): Map<number, Bound> {
  const met = new Map<number | null, Met>()
  const metIn = (parent: number | null): Met => {
    const known = met.get(parent) ?? { sections: Array<Bound>(DEEPEST + 1).fill(LAST), rows: LAST, rest: LAST }
    met.set(parent, known)
    return known
  }
  const found = new Map<number, Bound>()
  for (let i = blocks.length - 1; i >= 0; i--) {
    const block = blocks[i]!
    if (dependsOnBeneath(block)) found.set(i, close(metIn(block.parent), block))
    else if (!isContainer(block) && !isFrontRow(block) && block.kind !== 'unseen') lower(blocks, block, bounds[i]!, metIn, episodes)
  }
  return found
}

function close(met: Met, block: Block): Bound {
  if (block.kind === 'rule') return met.rest
  if (block.kind === 'head-row') return met.rows
  const beneath = met.sections[block.depth!]!
  met.sections.fill(LAST, block.depth!)
  return beneath
}

function lower(blocks: readonly Block[], block: Block, bound: Bound, metIn: (parent: number | null) => Met, episodes: readonly Episode[]): void {
  const least = (known: Bound): Bound => (isLater(known, bound, episodes) ? bound : known)
  if (block.kind === 'row') metIn(block.parent).rows = least(metIn(block.parent).rows)
  for (let at = block.parent; ; at = blocks[at]!.parent) {
    const met = metIn(at)
    met.sections = met.sections.map(least)
    met.rest = least(met.rest)
    if (at === null || blocks[at]!.kind === 'note') return
  }
}
