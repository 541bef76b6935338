import { foldText } from '../fold'
import type { RowDeriver } from '../revisions/types'
import { isLater } from '../spoilers/bound'
import { dependsOnBeneath, isContainer, isFrontRow } from '../spoilers/kinds'
import type { PageTree, Section } from '../spoilers/tree'

/** The searchable words of a head, one row a block, each with its bound, so that a search never meets what is hidden.
 *  A value that ends at an episode is left out: a search would find it where it holds no more. */
export const searchRows: RowDeriver = ({ tree, bounds, around }) => {
  const sections = sectionsOver(tree)
  const passing = new Set(tree.front.facts.flatMap((fact) => (fact.until === undefined ? [] : [fact.block])))
  const block = tree.blocks.flatMap((block, i) => {
    if (isContainer(block) || dependsOnBeneath(block) || block.text === '' || passing.has(i)) return []
    const under = sections[i]
    const section = under && !isLater(bounds[under.block]!, bounds[i]!, around.episodes) ? under : undefined
    return [{
      i, section: section?.id ?? '', heading: section?.title ?? '', text: block.text, folded: foldText(`${section?.title ?? ''} ${block.text}`).trim(),
      bound: bounds[i]!,
    }]
  })
  return { block }
}

/** For each block the section it stands in: that of the last heading before it. Data of the page stands in none. */
function sectionsOver({ blocks, sections }: PageTree): (Section | undefined)[] {
  let next = 0
  return blocks.map((block, i) => {
    while (next < sections.length && sections[next]!.block <= i) next++
    return isFrontRow(block) ? undefined : sections[next - 1]
  })
}
