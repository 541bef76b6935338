import type { Element, ElementContent } from 'hast'
import { element } from '../../markdown/notebook'
import { Resolver } from '../../markdown/resolve'
import { boundsOf } from '../../spoilers/bounds'
import type { Horizon } from '../../spoilers/horizon'
import { inBoardOrder } from '../../spoilers/board'
import { maskTree, stillHolds, type Masked } from '../../spoilers/mask'
import type { Surroundings } from '../../spoilers/surroundings'
import type { PageTree } from '../../spoilers/tree'
import { blocksIn, textIn, type RenderedBlock } from './blocks'

/** A page as one reader sees it, block by block: masked and resolved like the page itself, its data before its text. A
 *  citation says what it cites, because its number would depend on all those before it. */
export function pageBlocks(tree: PageTree, around: Surroundings, horizon: Horizon): RenderedBlock[] {
  const masked = maskTree(tree, boundsOf(tree, around), horizon)
  const resolver = new Resolver(tree, masked, around, horizon)
  const nodes = [element('h2', {}, tree.front.title), ...dataOf(tree, masked, resolver, horizon, around), ...resolver.nodes(masked.hast.children)]
  return blocksIn([...nodes, ...notesOf(masked, resolver)].map((node) => withSources(node, resolver, masked)))
}

function dataOf(tree: PageTree, { shows }: Masked, resolver: Resolver, horizon: Horizon, { episodes }: Surroundings): Element[] {
  const { theory, facts, relations, evidence, answers, episodes: outline, beats } = tree.front
  const says = (name: string, block: number, ...value: (ElementContent | string)[]) =>
    element('p', { className: ['rendered-row'] }, element('strong', {}, name), ' ', ...value, ...resolver.rowMarks(tree.blocks[block]!))
  const plain = (name: string, value: string | undefined) => (value === undefined ? [] : [element('p', { className: ['rendered-row'] }, element('strong', {}, name), ' ', value)])
  const holds = (row: { block: number; until?: (typeof facts)[number]['until'] }) => shows[row.block] && stillHolds(row.until, horizon, episodes)
  return [
    ...(theory ? [...plain('Claim', theory.claim), ...plain('Against it would count', theory.falsifier)] : []),
    ...(theory?.canon && shows[theory.canon.block] ? [says('Canon', theory.canon.block, theory.canon.verdict, ' ', ...resolver.nodes(theory.canon.because?.content ?? []))] : []),
    ...(theory?.settlement && shows[theory.settlement.block] ? [says('Settled', theory.settlement.block, theory.settlement.state)] : []),
    ...facts.filter(holds).map((fact) => says(fact.name, fact.block, ...resolver.nodes(fact.value.content))),
    ...relations.filter(holds).map((row) => says(row.type, row.block, row.to, ' ', ...resolver.nodes(row.note?.content ?? []))),
    ...evidence.filter((row) => shows[row.block]).map((row) => says(row.side === 'context' ? 'Context' : row.side === 'for' ? 'For' : 'Against', row.block, ...resolver.nodes(row.shows.content))),
    ...outline.filter((row) => shows[row.block]).map((row) => says(`Episode ${row.number}`, row.block, row.title ?? '', ' ', ...resolver.nodes(row.line?.content ?? []))),
    ...inBoardOrder(beats).filter((row) => shows[row.block]).map((row) => says(`In episode ${row.episode}`, row.block, row.theory?.title ?? '', ' ', ...resolver.nodes(row.words?.content ?? []))),
    ...answers.filter((row) => shows[row.block]).map((row) => says('Answered', row.block, ...resolver.nodes(row.says.content))),
  ]
}

/** Authors' notes that the text refers to, behind it. */
function notesOf(masked: Masked, resolver: Resolver): Element[] {
  const notes: Element[] = []
  for (const { content } of resolver.notebook.list()) {
    if (Array.isArray(content)) continue
    notes.push(element('p', { className: ['rendered-row'] }, element('strong', {}, 'Note'), ' ', ...resolver.nodes(masked.notes[content.authorNote]!.content)))
  }
  return notes
}

const CITED = 60

/** In the place of each number what stands behind it. */
function withSources(node: ElementContent, resolver: Resolver, masked: Masked): ElementContent {
  if (node.type !== 'element') return node
  if (node.tagName !== 'sup') return { ...node, children: node.children.map((child) => withSources(child, resolver, masked)) }
  const content = resolver.notebook.list()[Number(textIn(node).trim()) - 1]?.content
  if (!Array.isArray(content)) return element('sup', { className: ['rendered-source'] }, ' [note]')
  const words = content.map(textIn).join('').trim()
  return element('sup', { className: ['rendered-source'] }, ` [${words.length > CITED ? `${words.slice(0, CITED)} …` : words}]`)
}
