import type { Element, ElementContent, Root, RootContent } from 'hast'
import { rankOf, type Bound, type Episode } from './bound'
import { isContainer } from './kinds'
import type { From } from './front'
import { sees, type Horizon } from './horizon'
import { sectionsShown } from './sections'
import type { PageTree, Section } from './tree'

/** What is left of a tree at a horizon. Nothing in it tells that there was more. */
export type Masked = {
  hast: Root
  notes: PageTree['notes']
  sections: Section[]
  /** By block index: whether it shows. */
  shows: boolean[]
}

/** Cut from a tree everything bounded beyond the horizon: the one place where text is masked. What is left has the very
 *  markup of a text that never held the rest.
 *  @param bounds as `boundsOf` gives them for this tree. */
export function maskTree(tree: PageTree, bounds: readonly Bound[], horizon: Horizon): Masked {
  const shows = bounds.map((bound) => sees(horizon, bound))
  const hast: Root = { type: 'root', children: keepFlow(tree.hast.children, tree, shows) }
  const notes = Object.fromEntries(
    Object.entries(tree.notes).flatMap(([id, note]) => {
      const content = shows[note.block] ? (keepFlow(note.content, tree, shows) as ElementContent[]) : []
      return content.length > 0 ? [[id, { ...note, content }]] : []
    }),
  )
  return { hast, notes, sections: sectionsShown(tree, (block) => shows[block]!), shows }
}

const FLOW = new Set(['ul', 'ol', 'li', 'blockquote', 'div', 'table', 'thead', 'tbody', 'tr'])
const BLOCK = new Set([...FLOW, 'p', 'pre', 'hr', 'th', 'td', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'])
const EMPTIES = new Set(['pre', 'thead', 'tbody'])

function keep(node: RootContent, tree: PageTree, shows: readonly boolean[]): RootContent[] {
  if (node.type !== 'element') return [node]
  const index = node.properties.dataBlock
  const block = index === undefined ? undefined : tree.blocks[Number(index)]
  if (block && !shows[Number(index)]) return []
  const children = FLOW.has(node.tagName) ? keepFlow(node.children, tree, shows) : node.children.flatMap((child) => keep(child, tree, shows))
  const kept: Element = { ...node, children: children as ElementContent[] }
  const emptied = (block && isContainer(block)) || EMPTIES.has(node.tagName)
  return emptied && !(node.tagName === 'pre' ? children.length > 0 : holdsBlock(kept)) ? [] : [kept]
}

/** Children that are blocks: without the white space between them, of which there would be more where one was cut. */
function keepFlow(nodes: readonly RootContent[], tree: PageTree, shows: readonly boolean[]): RootContent[] {
  const between = (i: number) => isBlank(nodes[i]!) && (isBlock(nodes[i - 1]) || isBlock(nodes[i + 1]))
  return withoutLooseRules(nodes.flatMap((node, i) => (between(i) ? [] : keep(node, tree, shows))))
}

const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === ''
const isBlock = (node: RootContent | undefined): boolean => node === undefined || (node.type === 'element' && BLOCK.has(node.tagName))

/** Whether anything that shows is left in a container. */
const holdsBlock = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'thead' ? false : isShown(child) || holdsBlock(child)))

const isShown = (node: Element): boolean => ['p', 'li', 'tr', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(node.tagName)

/** No rule at an end or beside another. */
function withoutLooseRules(nodes: RootContent[]): RootContent[] {
  const kept = nodes.filter((node, i) => !isRule(node) || (i > 0 && !isRule(nodes[i - 1]!)))
  return kept.length > 0 && isRule(kept.at(-1)!) ? kept.slice(0, -1) : kept
}

const isRule = (node: RootContent): boolean => node.type === 'element' && node.tagName === 'hr'

/** Whether a row of a timeline still holds at the horizon: it does until its `until` is reached. */
export function stillHolds(until: From | undefined, horizon: Horizon, episodes: readonly Episode[]): boolean {
  return until === undefined || horizon.ordinal < rankOf(until, episodes)
}
