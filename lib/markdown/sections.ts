import GithubSlugger from 'github-slugger'
import type { Block, Section } from '../spoilers/tree'
import { foldName } from './fold'

/** The sections of a text: each top heading with what stands under it. A heading inside a quotation opens none. */
export function sectionsOf(blocks: readonly Block[], length: number): Section[] {
  const slugger = new GithubSlugger()
  const headings = blocks.flatMap((block, i) => (block.kind === 'heading' && block.parent === null ? [{ block, i }] : []))
  return headings.map(({ block, i }, at) => {
    const next = headings.slice(at + 1).find((other) => other.block.depth! <= block.depth!)
    return {
      id: slugger.slug(foldName(block.text) || 'section'),
      title: block.text,
      depth: block.depth!,
      block: i,
      start: block.start,
      end: next?.block.start ?? length,
    }
  })
}
