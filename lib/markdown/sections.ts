import type { Block, Section } from '../spoilers/tree'
import { foldName } from '../fold'

/** The sections of a text: each top heading with what stands under it. A heading inside a quotation opens none. */
export function sectionsOf(blocks: readonly Block[], length: number): Section[] {
  const ends = Array<number>(7).fill(length)
  const headings = blocks.flatMap((block, i) => (block.kind === 'heading' && block.parent === null ? [{ block, i }] : []))
  const sections = headings.reverse().map(({ block, i }): Section => {
    const depth = block.depth!
    const end = ends[depth]!
    ends.fill(block.start, depth)
    return { id: foldName(block.text) || 'section', title: block.text, depth, block: i, start: block.start, end }
  })
  return sections.reverse()
}
