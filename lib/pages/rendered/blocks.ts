import type { Element, ElementContent, RootContent } from 'hast'

/** One block of a rendered page that is compared as a whole: a paragraph, a heading, an item, a row of a table.
 *  `within` are the tags around it, from outside; `text` is what a reader reads of it, on one line. */
export type RenderedBlock = { within: string[]; node: Element; text: string }

const HOLDS = new Set(['ul', 'ol', 'blockquote', 'div', 'table', 'thead', 'tbody'])
/** Ends of these part words, though no white space stands between them. */
const PARTS = new Set(['p', 'td', 'th', 'li', 'br', 'dt', 'dd'])
export const GAP = ' '

/** Rendered markup as a list of blocks, in the order of reading. */
export function blocksIn(nodes: readonly RootContent[], within: readonly string[] = []): RenderedBlock[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return []
    if (HOLDS.has(node.tagName)) return blocksIn(node.children, [...within, node.tagName])
    const inner = node.tagName === 'li' ? node.children.filter(isHolder) : []
    if (inner.length === 0) return [blockOf(node, within)]
    const own = { ...node, children: node.children.filter((child) => !isHolder(child)) }
    return [...(textIn(own).trim() === '' ? [] : [blockOf(own, within)]), ...blocksIn(inner, [...within, 'li'])]
  })
}

const isHolder = (node: ElementContent): node is Element => node.type === 'element' && HOLDS.has(node.tagName)

const blockOf = (node: Element, within: readonly string[]): RenderedBlock => ({ within: [...within], node, text: textIn(node) })

/** What is read in a node, on one line: as many characters as its text nodes have, and one at each end that parts words. */
export function textIn(node: ElementContent): string {
  if (node.type === 'text') return flat(node.value)
  if (node.type !== 'element') return ''
  return node.children.map(textIn).join('') + (PARTS.has(node.tagName) ? GAP : '')
}

export const partsWords = (node: Element): boolean => PARTS.has(node.tagName)

/** A line end would be taken for the end of the block. */
export const flat = (text: string): string => text.replace(/[\n\r\u2028\u2029]/g, ' ')
