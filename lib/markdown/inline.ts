import type { ElementContent } from 'hast'
import type { Root } from 'mdast'
import type { Inline } from '../spoilers/front'
import type { TreeLink } from '../spoilers/tree'
import { registerBlocks } from './blocks'
import { parseBody } from './parse'
import { convert } from './to-hast'
import type { SourceIssue } from './issue'

export type ReadInline = { inline: Inline; names: string[]; links: Omit<TreeLink, 'block'>[]; issues: SourceIssue[] }

/** A short text of the front matter: one paragraph with links and emphasis. Citations belong in the row's `cite`. */
export function readInline(source: string, line: number): ReadInline {
  const root = parseBody(source)
  const { blocks, links, issues } = registerBlocks(root, 0, line - 1)
  const single = root.children.length <= 1 && (root.children[0] === undefined || root.children[0].type === 'paragraph')
  if (!single) issues.push({ message: 'This value is one line of text: no lists, headings or blocks.', line })
  if (blocks.some((block) => block.cites.length > 0)) issues.push({ message: 'Citations of a row go into its “cite”.', line })
  return {
    inline: { source, text: blocks.map((block) => block.text).join(' '), content: contentOf(root) },
    names: blocks.flatMap((block) => block.names),
    links: links.map(({ key, display, labelled }) => ({ key, display, labelled })),
    issues,
  }
}

function contentOf(root: Root): ElementContent[] {
  const first = convert(root).children[0]
  return first?.type === 'element' ? first.children : []
}
