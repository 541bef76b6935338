import type { Element, ElementContent } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { element } from '../../markdown/notebook'
import { collapse } from '../../revisions/diff/collapse'
import type { DiffResult, DiffRow, DiffSide } from '../../revisions/diff/diff-lines'
import { inlineParts } from '../../revisions/diff/inline-parts'
import { textOf } from '../../revisions/diff/row-text'
import { splitLines } from '../../revisions/diff/tokens'
import type { Html } from '../view'
import { flat, type RenderedBlock } from './blocks'
import { WordMarker } from './mark-words'

/** How a block stands in the difference, and what is read out before it. */
type Mark = 'same' | 'added' | 'removed' | 'changed' | 'moved' | 'restyled'
const WORDS: Record<Mark, string> = {
  same: '', added: 'Added: ', removed: 'Removed: ', changed: 'Changed: ', moved: 'Moved: ', restyled: 'Links or emphasis changed: ',
}

type Drawn = { within: readonly string[]; node: Element }

/** Blocks as the lines of a text, so that the one differ of this wiki compares them. */
export const linesOf = (blocks: readonly RenderedBlock[]): string => blocks.map(({ text }) => `${flat(text)}\n`).join('')

/** The difference of two rendered pages as markup: what changed, with a little around it. Blocks that came, went, moved or
 *  changed are marked, and words inside them. */
export function drawRendered(before: readonly RenderedBlock[], after: readonly RenderedBlock[], diff: DiffResult): Html {
  const { hunks, tail } = collapse(diff.rows.map((row) => restyled(row, before, after)), 1)
  const drawn = hunks.flatMap(({ skipped, rows }) => [...gap(skipped), ...rows.flatMap((row) => drawRow(row, before, after))])
  return toHtml(wrapped([...drawn, ...(drawn.length > 0 ? gap(tail) : [])]))
}

const blocksOf = (side: DiffSide | undefined, blocks: readonly RenderedBlock[]): readonly RenderedBlock[] =>
  side ? blocks.slice(side.line - 1, side.line - 1 + splitLines(textOf(side)).length) : []

/** The same words in other markup are a change too, though of none of its words. */
function restyled(row: DiffRow, before: readonly RenderedBlock[], after: readonly RenderedBlock[]): DiffRow {
  if (row.kind !== 'same') return row
  const looks = (side: DiffSide | undefined, blocks: readonly RenderedBlock[]) => JSON.stringify(blocksOf(side, blocks).map(({ node, within }) => [within, toHtml(node)]))
  return looks(row.before, before) === looks(row.after, after) ? row : { ...row, kind: 'changed' }
}

function drawRow(row: DiffRow, before: readonly RenderedBlock[], after: readonly RenderedBlock[]): Drawn[] {
  const [gone, come] = [blocksOf(row.before, before), blocksOf(row.after, after)]
  if (row.kind === 'same') return come.map((block) => marked(block, block.node, 'same'))
  if (row.kind === 'changed') {
    const parts = inlineParts(row.before!.parts, row.after!.parts)
    const marker = new WordMarker(parts)
    const isRestyled = parts.every((part) => part.op === 'same')
    return come.map((block, i) => marked(block, marker.block(block.node), isRestyled ? 'restyled' : 'changed', row.shape && i === 0 ? shapeNote(row.shape) : undefined))
  }
  const [side, blocks] = row.kind === 'added' ? [row.after!, come] : [row.before!, gone]
  const marker = new WordMarker(row.kind === 'added' ? side.parts : side.parts.map((part) => (part.op === 'removed' ? { ...part, op: 'added' as const } : part)))
  return blocks.map((block) => {
    const node = row.move ? struck(marker.block(block.node), row.kind) : block.node
    return marked(block, node, row.move ? 'moved' : row.kind, row.move && row.move.line > 0 ? moveNote(row.kind, row.move.block) : undefined)
  })
}

/** The marker writes what stands in a text as come; in the place that a block left it went. */
function struck(node: Element, kind: DiffRow['kind']): Element {
  if (kind !== 'removed') return node
  const children = node.children.map((child) => {
    if (child.type === 'element') return struck(child, kind)
    return child.type === 'text' ? { ...child, value: child.value.replace(/^ added: $/, ' removed: ') } : child
  })
  return { ...node, tagName: node.tagName === 'ins' ? 'del' : node.tagName, children }
}

function moveNote(kind: DiffRow['kind'], block: number): Element {
  const [here, there] = kind === 'removed' ? ['from', 'to'] : ['to', 'from']
  return element('a', { className: ['move-link'], id: `moved-${block}-${here}`, href: `#moved-${block}-${there}` }, kind === 'removed' ? 'Moved away: see where to' : 'Moved here: see where from')
}

const shapeNote = (shape: NonNullable<DiffRow['shape']>): Element =>
  element('span', { className: ['diff-note'] }, shape === 'split' ? 'One part became several' : 'Several parts became one')

function marked({ within }: RenderedBlock, node: Element, mark: Mark, note?: Element): Drawn {
  if (mark === 'same') return { within, node }
  const said = element('span', { className: ['visually-hidden'] }, WORDS[mark])
  const className = [...(Array.isArray(node.properties.className) ? node.properties.className : []), 'rendered', `rendered-${mark}`]
  const more = note ? [said, note, SPACE] : [said]
  const children = node.tagName === 'tr' ? withinFirstCell(node, more) : [...more, ...node.children]
  return { within, node: { ...node, properties: { ...node.properties, className }, children } }
}

const SPACE: ElementContent = { type: 'text', value: ' ' }

function withinFirstCell(row: Element, more: readonly ElementContent[]): ElementContent[] {
  const at = row.children.findIndex((child) => child.type === 'element')
  return row.children.map((child, i) => (i === at && child.type === 'element' ? { ...child, children: [...more, ...child.children] } : child))
}

const gap = (blocks: number): Drawn[] =>
  blocks === 0 ? [] : [{ within: [], node: element('p', { className: ['diff-gap'] }, blocks === 1 ? 'One part unchanged' : `${blocks} parts unchanged`) }]

/** Neighbours within the same tags share them. */
function wrapped(drawn: readonly Drawn[], depth = 0): Element[] {
  const nodes: Element[] = []
  for (let at = 0; at < drawn.length;) {
    const tag = drawn[at]!.within[depth]
    if (tag === undefined) {
      nodes.push(drawn[at++]!.node)
      continue
    }
    const from = at
    while (drawn[at]?.within[depth] === tag) at++
    nodes.push({ type: 'element', tagName: tag, properties: {}, children: wrapped(drawn.slice(from, at), depth + 1) })
  }
  return nodes
}
