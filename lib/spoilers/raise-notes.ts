import { highest, isLater, LAST, type Bound, type Episode } from './bound'
import type { Block, PageTree } from './tree'

/** For every block the footnote it stands in, by that note's block; null outside any. */
export function notesOver(blocks: readonly Block[]): (number | null)[] {
  const over: (number | null)[] = []
  blocks.forEach((block, i) => over.push(block.kind === 'note' ? i : block.parent === null ? null : over[block.parent]!))
  return over
}

/** A footnote is known from its first reference on, and what stands in it never before. A reference in another note counts
 *  from where that note is known, so that notes cannot lift one another. One that nothing leads to is known from the last. */
export function raiseNotes({ blocks, notes }: PageTree, over: readonly (number | null)[], bounds: Bound[], episodes: readonly Episode[]): void {
  const reached = reach(blocks, notes, over, bounds, episodes)
  blocks.forEach((block, i) => {
    if (over[i] === null) return
    const above = block.parent === null ? [] : [bounds[block.parent]!]
    bounds[i] = highest([bounds[i]!, ...above, ...(block.kind === 'note' ? [reached.get(i) ?? LAST] : [])], episodes)
  })
}

type Reference = { to: number; bound: Bound }

/** From when each note's block is reached: the lowest over all ways to it. Each note is visited once per bound at most. */
function reach(blocks: readonly Block[], notes: PageTree['notes'], over: readonly (number | null)[], bounds: readonly Bound[], episodes: readonly Episode[]): Map<number, Bound> {
  const targets = new Map(Object.entries(notes).map(([id, note]) => [id, note.block]))
  const references = new Map<number | null, Reference[]>()
  blocks.forEach((block, i) => {
    const from = references.get(over[i]!) ?? []
    for (const id of block.notes) if (targets.has(id)) from.push({ to: targets.get(id)!, bound: bounds[i]! })
    references.set(over[i]!, from)
  })
  const reached = new Map<number, Bound>()
  const waiting: (number | null)[] = [null]
  while (waiting.length > 0) {
    const from = waiting.pop()!
    const known = from === null ? '0' : reached.get(from)!
    for (const { to, bound } of references.get(from) ?? []) {
      const here = highest([known, bound], episodes)
      if (reached.has(to) && !isLater(reached.get(to)!, here, episodes)) continue
      reached.set(to, here)
      waiting.push(to)
    }
  }
  return reached
}
