import { foldText } from '../markdown/fold'
import type { Deriver } from '../revisions/types'
import { dependsOnBeneath, isContainer } from '../spoilers/bounds'
import type { Block, PageTree } from '../spoilers/tree'

/** The searchable words of a head, one row a block, each with its bound, so that a search never meets what is hidden. */
export const deriveSearchRows: Deriver = async (tx, pageId, { tree, bounds }) => {
  await tx.block.deleteMany({ where: { pageId } })
  const rows = tree.blocks.flatMap((block, i) => {
    if (isContainer(block) || dependsOnBeneath(block) || block.text === '') return []
    const section = sectionAt(tree, block)
    const heading = section && bounds[section.block] === bounds[i] ? section.title : ''
    return [{
      pageId, i, section: section?.id ?? '', heading: section?.title ?? '', text: block.text, folded: foldText(`${heading} ${block.text}`).trim(),
      bound: bounds[i]!, deriver: tree.deriver,
    }]
  })
  if (rows.length > 0) await tx.block.createMany({ data: rows })
}

const sectionAt = (tree: PageTree, block: Block) => tree.sections.findLast((section) => section.start <= block.start && block.start < section.end)
