import type { Element, ElementContent, Root, RootContent } from 'hast'
import type { Bound } from './bound'
import { isContainer } from './kinds'
import { sees, type Horizon } from './horizon'
import { rankOf, type Episode } from './bound'
import type { From } from './front'
import type { PageTree, Section } from './tree'

/** What is left of a tree at a horizon. Nothing in it tells that there was more. */
export type Masked = {
  hast: Root
  notes: PageTree['notes']
  sections: Section[]
  /** By block index: whether it shows. */
  shows: boolean[]
}

/** Cut from a tree everything bounded beyond the horizon: the one place where text is masked.
 *  @param bounds as `boundsOf` gives them for this tree. */
export function maskTree(tree: PageTree, bounds: readonly Bound[], horizon: Horizon): Masked {
  const shows = bounds.map((bound) => sees(horizon, bound))
  const hast: Root = { type: 'root', children: tidy(tree.hast.children.flatMap((node) => keep(node, tree, shows)) as RootContent[]) }
  const notes = Object.fromEntries(
    Object.entries(tree.notes).flatMap(([id, note]) =>
      shows[note.block] ? [[id, { ...note, content: note.content.flatMap((node) => keep(node, tree, shows)) as ElementContent[] }]] : [],
    ),
  )
  return { hast, notes, sections: tree.sections.filter((section) => shows[section.block]), shows }
}

function keep(node: RootContent, tree: PageTree, shows: readonly boolean[]): RootContent[] {
  if (node.type !== 'element') return [node]
  const index = node.properties.dataBlock
  const block = index === undefined ? undefined : tree.blocks[Number(index)]
  if (block && !shows[Number(index)]) return []
  const kept: Element = { ...node, children: node.children.flatMap((child) => keep(child, tree, shows)) as ElementContent[] }
  const emptied = (block && isContainer(block)) || node.tagName === 'tbody'
  if (emptied && !holdsBlock(kept)) return []
  return [kept]
}

/** Whether anything that shows is left in a container. */
const holdsBlock = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (child.tagName === 'thead' ? false : isShown(child) || holdsBlock(child)))

const isShown = (node: Element): boolean => ['p', 'li', 'tr', 'pre', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(node.tagName)

/** No rule at an end or beside another. */
function tidy(nodes: RootContent[]): RootContent[] {
  const out: RootContent[] = []
  let last: RootContent | null = null
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'hr' && (last === null || isRule(last))) continue
    if (node.type === 'text' && node.value.trim() === '' && out.at(-1)?.type === 'text') continue
    out.push(node)
    if (node.type === 'element') last = node
  }
  while (last !== null && isRule(last) && out.length > 0) {
    out.splice(out.lastIndexOf(last), 1)
    last = out.findLast((node) => node.type === 'element') ?? null
  }
  return out
}

const isRule = (node: RootContent): boolean => node.type === 'element' && node.tagName === 'hr'

/** Whether a row of a timeline still holds at the horizon: it does until its `until` is reached. */
export function stillHolds(until: From | undefined, horizon: Horizon, episodes: readonly Episode[]): boolean {
  return until === undefined || horizon.ordinal < rankOf(until, episodes)
}
