import { highest, isLater, type Bound, type Episode } from '../../spoilers/bound'
import { dependsOnBeneath } from '../../spoilers/kinds'
import type { Side } from '../change-bound'
import type { DiffRow, DiffSide } from '../diff/diff-lines'
import { textOf } from '../diff/row-text'
import { boundAt } from '../lowering'
import { placeOf, type MeaningItem } from './item'

/** Words that stand on both sides, and where. */
type Kept = { text: string; a: number; b: number }

/** Bounds that fell or rose over words that were kept, wherever they were carried. Words that cited nothing were unknown:
 *  giving them a citation lowers nothing. A heading follows what stands beneath it, and is not counted again. */
export function boundItems(before: Side, after: Side, rows: readonly DiffRow[], episodes: readonly Episode[]): MeaningItem[] {
  const [was, is] = [boundAt(before), boundAt(after)]
  const items: MeaningItem[] = []
  const seen = new Set<string>()
  for (const { text, a, b } of keptIn(rows)) {
    for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
      const [old, fresh] = [was(a + index), is(b + index)]
      const place = `${old?.start} ${fresh?.start}`
      if (!old || !fresh || old.bound === fresh.bound || old.unknown || dependsOnBeneath(fresh.kind) || seen.has(place)) continue
      seen.add(place)
      items.push(shift(old.bound, fresh.bound, episodes))
    }
  }
  return items
}

function shift(from: Bound, to: Bound, episodes: readonly Episode[]): MeaningItem {
  const verb = isLater(from, to, episodes) ? 'lowers' : 'raises'
  const way = `from ${placeOf(from)} to ${placeOf(to)}`
  return { group: `${verb} ${way}`, words: `${verb} a bound ${way}`, many: (count) => `${verb} ${count} bounds ${way}`, bound: highest([from, to], episodes) }
}

/** The runs of a difference that both texts share, with their places in each. */
function* keptIn(rows: readonly DiffRow[]): Generator<Kept> {
  let [a, b] = [0, 0]
  const gone = new Map<string, { text: string; at: number }[]>()
  const come = new Map<string, { text: string; at: number }[]>()
  for (const row of rows) {
    const { before, after, move } = row
    if (before && after) yield* zipped(runs(before, a), runs(after, b))
    if (move && move.line > 0 && before) add(gone, move.block, runs(before, a))
    if (move && move.line > 0 && after) add(come, move.block, runs(after, b))
    a += textOf(before).length
    b += textOf(after).length
  }
  for (const [block, left] of gone) yield* zipped(left, come.get(block) ?? [])
}

function runs({ parts }: DiffSide, start: number): { text: string; at: number }[] {
  let at = start
  return parts.flatMap(({ op, text }) => {
    const from = at
    at += text.length
    return op === 'same' ? [{ text, at: from }] : []
  })
}

function* zipped(left: readonly { text: string; at: number }[], right: readonly { text: string; at: number }[]): Generator<Kept> {
  for (const [i, { text, at }] of left.entries()) {
    const other = right[i]
    if (other?.text === text) yield { text, a: at, b: other.at }
  }
}

function add(to: Map<string, { text: string; at: number }[]>, block: number, more: { text: string; at: number }[]): void {
  to.set(String(block), [...(to.get(String(block)) ?? []), ...more])
}
