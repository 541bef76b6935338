import type { FootnoteReference, Link, Nodes, Paragraph, Parents } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Block, BlockKind, TreeLink } from '../spoilers/tree'
import { parseCites } from '../spoilers/cite'
import { isEpisodeCode, type EpisodeCode } from '../spoilers/bound'
import { foldName } from '../fold'
import type { WikiLink } from './brackets'
import { isDirective } from './parse'
import type { SourceIssue } from './issue'
import { readLink } from './links'
import { fileIn, labelOf, pictureIn } from './figures'

const KIND: Partial<Record<Nodes['type'], BlockKind>> = {
  paragraph: 'paragraph',
  heading: 'heading',
  listItem: 'item',
  tableRow: 'row',
  code: 'code',
  thematicBreak: 'rule',
  list: 'list',
  table: 'table',
  blockquote: 'quote',
  containerDirective: 'from',
  footnoteDefinition: 'note',
  html: 'unseen',
  definition: 'unseen',
}

const STANDS_IN = new Set(['root', 'blockquote', 'listItem', 'footnoteDefinition', 'containerDirective'])

export type Registered = { blocks: Block[]; links: TreeLink[]; issues: SourceIssue[] }

/** Give every block of a parsed body its row, in document order, and mark its node with the row's index.
 *  @param offset where the body begins in the source; lines are told from there too. */
export function registerBlocks(root: Nodes, offset: number, lineOffset: number): Registered {
  const out: Registered = { blocks: [], links: [], issues: [] }
  walk(root, null, { out, offset, lineOffset })
  return out
}

type Context = { out: Registered; offset: number; lineOffset: number }

function walk(node: Nodes, parent: number | null, context: Context, index = 0, within?: Parents): void {
  const kind = kindOf(node, within, index)
  const here = kind === null ? parent : openBlock(node, kind, parent, context)
  if (kind === null && here !== null) readInline(node, context.out.blocks[here]!, here, context)
  if (node.type === 'text') refuseLooseFence(node, index === 0 && within?.type === 'paragraph', context)
  if ('children' in node) node.children.forEach((child, i) => walk(child as Nodes, here, context, i, node as Parents))
}

/** A list item's own paragraphs are the item: the item is the block. Raw HTML is a block only where it stands by itself. */
function kindOf(node: Nodes, within: Parents | undefined, index: number): BlockKind | null {
  if (node.type === 'paragraph' && within?.type === 'listItem') return null
  if (node.type === 'paragraph' && fileIn(node)) return 'figure'
  if (node.type === 'tableRow' && index === 0) return 'head-row'
  if (node.type === 'html' && !STANDS_IN.has(within?.type ?? 'root')) return null
  return KIND[node.type] ?? null
}

function openBlock(node: Nodes, kind: BlockKind, parent: number | null, context: Context): number {
  const { out, offset } = context
  const block: Block = {
    kind,
    parent,
    start: offset + (node.position?.start.offset ?? 0),
    end: offset + (node.position?.end.offset ?? 0),
    text: ownText(node, kind),
    cites: [],
    names: [],
    notes: [],
    ...(node.type === 'heading' && { depth: node.depth }),
    ...(kind === 'figure' && { file: fileIn(node as Paragraph)! }),
  }
  if (isDirective(node)) readDirective(node, block, context)
  node.data = { ...node.data, hProperties: { dataBlock: String(out.blocks.length) } } as never
  return out.blocks.push(block) - 1
}

function readDirective(node: { name: string; attributes?: Record<string, string | null | undefined> | null }, block: Block, context: Context): void {
  const codes = Object.keys(node.attributes ?? {})
  const code = (codes[0] ?? '').toUpperCase()
  if (node.name === 'from' && codes.length === 1 && isEpisodeCode(code)) block.floor = code as EpisodeCode
  else {
    block.broken = true
    const said = node.name === 'from' ? ':::from{} names one episode, like :::from{S1E5}.' : `:::${node.name} is not known here; only :::from{S1E5} is.`
    issue(context, said, node as never)
  }
}

function readInline(node: Nodes, block: Block, index: number, context: Context): void {
  if (node.type === 'citation') readCitation(node.value, block, node, context)
  if (node.type === 'wikiLink') readWikiLink(node, block, index, context)
  if (node.type === 'link' && node.url.startsWith('/wiki/')) readSiteLink(node, index, context)
  if (node.type === 'footnoteReference') block.notes.push((node as FootnoteReference).identifier)
  if (node.type === 'text' && /\[@/.test(node.value)) {
    block.broken = true
    issue(context, 'A citation opened with [@ is not closed with ]. To write it as plain text, put it in `backticks`.', node)
  }
}

/** What looks like a fence and is none would raise nothing, and nobody would notice. */
function refuseLooseFence(node: Nodes & { value: string }, startsLine: boolean, context: Context): void {
  const at = /^:{3}/.test(node.value) && startsLine ? 0 : node.value.search(/\n:{3}/)
  if (at < 0) return
  const lines = node.value.slice(0, at + 1).split('\n').length - 1
  const { line = 1 } = node.position?.start ?? {}
  context.out.issues.push({ message: 'This ::: neither opens nor closes anything. A part is opened by :::from{S1E5}, without a space, and closed by ::: on a line of its own.', line: line + lines + context.lineOffset })
}

function readCitation(value: string, block: Block, node: Nodes, context: Context): void {
  const cites = parseCites(value)
  const first = block.cites.length
  if (cites.ok) block.cites.push(...cites.value)
  else {
    block.broken = true
    issue(context, cites.error, node)
  }
  node.data = { ...node.data, hName: 'cite-mark', hProperties: { dataFrom: String(first), dataTo: String(block.cites.length) } } as never
}

function readWikiLink(node: WikiLink, block: Block, index: number, context: Context): void {
  const link = readLink(node.value)
  const key = foldName(link.target)
  if (key === '') return issue(context, `The link [[${node.value.slice(0, 60)}]] names nothing.`, node as Nodes)
  // A figure's caption says nothing without its picture: it is known no earlier than that, whatever its words.
  const isPicture = block.file === key && !block.names.includes(key)
  const labelled = link.labelled && !isPicture
  if (!labelled) block.names.push(key)
  context.out.links.push({ block: index, key, display: link.target, labelled })
  const hProperties = { dataKey: key, dataSection: foldName(link.section), dataTitle: link.target }
  const words = isPicture ? labelOf(node) : link.label
  node.data = { hName: isPicture ? 'wiki-file' : 'wiki-link', hProperties, hChildren: words === '' ? [] : [{ type: 'text', value: words }] } as never
}

/** A Markdown link to a page of this wiki is a wiki link with a label. */
function readSiteLink(node: Link, index: number, context: Context): void {
  const [slug = '', section = ''] = node.url.slice('/wiki/'.length).split('#')
  const key = foldName(slug.split(/[/?]/)[0] ?? '')
  if (key === '') return
  context.out.links.push({ block: index, key, display: key, labelled: true })
  node.data = { hName: 'wiki-link', hProperties: { dataKey: key, dataSection: foldName(section), dataTitle: key } } as never
}

function issue(context: Context, message: string, node?: Nodes): void {
  const line = node?.position?.start.line
  context.out.issues.push({ message, ...(line !== undefined && { line: line + context.lineOffset }) })
}

/** The words of a block without those of blocks within it; an item's are its own paragraphs'. */
function ownText(node: Nodes, kind: BlockKind): string {
  if (kind === 'item' && 'children' in node) return node.children.filter((child) => child.type === 'paragraph').map(plain).join(' ')
  if (kind === 'figure' && node.type === 'paragraph') return captionOf(node)
  return kind === 'list' || kind === 'table' || kind === 'quote' || kind === 'from' || kind === 'note' ? '' : plain(node)
}

function captionOf(node: Paragraph): string {
  const picture = pictureIn(node)
  return [picture ? labelOf(picture) : '', ...node.children.slice(1).map(plain)].filter((words) => words !== '').join(' ').replace(/\s+/g, ' ').trim()
}

function plain(node: Nodes): string {
  if (node.type === 'citation') return ''
  if (node.type === 'wikiLink') return readLink(node.value).label
  if (node.type === 'break') return ' '
  if (!('children' in node)) return toString(node, { includeHtml: false })
  const between = node.type === 'tableRow' ? ' ' : ''
  return node.children.map((child) => plain(child as Nodes)).join(between).replace(/\s+/g, ' ').trim() || ''
}
