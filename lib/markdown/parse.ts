import remarkDirective from 'remark-directive'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import type { Root } from 'mdast'
import type { ContainerDirective, LeafDirective, TextDirective } from 'mdast-util-directive'
import { unified } from 'unified'
import { SKIP, visit } from 'unist-util-visit'
import { remarkBrackets } from './brackets'
import { refuse } from './issue'

const MOST_DIRECTIVES = 400
const DEEPEST = 60

const processor = unified().use(remarkParse).use(remarkGfm).use(remarkDirective).use(remarkBrackets).freeze()

/** The Markdown of a body as a tree, its positions those of `body`. Only `:::from{…}` stays a directive: every other colon
 *  form becomes the text it was, so that `10:30` reads as itself. Call it in a worker: some inputs take for ever. */
export function parseBody(body: string): Root {
  guardDirectives(body)
  const root = processor.parse(body)
  guardDepth(root)
  visit(root, (node, index, parent) => {
    if (node.type !== 'textDirective' && node.type !== 'leafDirective') return
    if (index === undefined || !parent) return
    parent.children.splice(index, 1, asText(node, body) as never)
    return [SKIP, index]
  })
  return root
}

/** Nested openers cost the square of their number, so they are counted before they are parsed. */
function guardDirectives(body: string): void {
  const openers = body.match(/^[ >\t*+-]*:{3,}[^\s:]/gm)?.length ?? 0
  if (openers > MOST_DIRECTIVES) refuse(`The text opens ${openers} ::: blocks; at most ${MOST_DIRECTIVES} are read.`)
}

function guardDepth(root: Root): void {
  const stack: Array<{ node: { children?: unknown[]; position?: { start: { line: number } } }; depth: number }> = [{ node: root, depth: 0 }]
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, depth } = top
    if (depth > DEEPEST) refuse(`Quotations, lists or emphasis are nested more than ${DEEPEST} deep.`, node.position?.start.line)
    for (const child of node.children ?? []) stack.push({ node: child as never, depth: depth + 1 })
  }
}

function asText(node: TextDirective | LeafDirective, body: string) {
  const text = { type: 'text' as const, value: body.slice(node.position?.start.offset, node.position?.end.offset), position: node.position }
  return node.type === 'leafDirective' ? { type: 'paragraph' as const, children: [text], position: node.position } : text
}

export const isDirective = (node: { type: string }): node is ContainerDirective => node.type === 'containerDirective'
