import { foldText } from '../markdown/fold'
import type { Deriver } from '../revisions/types'
import { isLater } from '../spoilers/bound'
import { dependsOnBeneath, isContainer } from '../spoilers/kinds'
import type { Block, PageTree } from '../spoilers/tree'

/** The searchable words of a head, one row a block, each with its bound, so that a search never meets what is hidden. */
export const deriveSearchRows: Deriver = async (tx, pageId, { tree, bounds, around }) => {
  const rows = tree.blocks.flatMap((block, i) => {
    if (isContainer(block) || dependsOnBeneath(block) || block.text === '') return []
    const under = sectionAt(tree, block)
    const section = under && !isLater(bounds[under.block]!, bounds[i]!, around.episodes) ? under : undefined
    return [{
      pageId, i, section: section?.id ?? '', heading: section?.title ?? '', text: block.text, folded: foldText(`${section?.title ?? ''} ${block.text}`).trim(),
      bound: bounds[i]!, deriver: tree.deriver,
    }]
  })
  if (rows.length > 0) await tx.block.createMany({ data: rows })
}

const sectionAt = (tree: PageTree, block: Block) => tree.sections.findLast((section) => section.start <= block.start && block.start < section.end)
