import { isLater, type Bound, type Episode } from '../spoilers/bound'
import { isContainer } from '../spoilers/kinds'
import type { Block } from '../spoilers/tree'
import type { Side } from './change-bound'
import { diffWords } from './diff/parts'

/** Words kept from the base that would be known earlier than they were. */
export type Lowering = { words: string; from: Bound; to: Bound }

const BUDGET_MS = 200
const SHOWN = 120

/** Where an edit tells earlier what its base told later, judged by words and not by blocks: any run of words that stands
 *  in both and whose bound falls. A text that cited nothing and now does is not lowered: it was unknown.
 *  @see DESIGN 4. */
export function lowerings(before: Side, after: Side, episodes: readonly Episode[]): Lowering[] {
  const [was, is] = [boundAt(before), boundAt(after)]
  const found: Lowering[] = []
  let [a, b] = [0, 0]
  for (const { op, text } of diffWords(before.source, after.source, BUDGET_MS).parts) {
    if (op === 'same') collect(text, a, b, was, is, episodes, found)
    if (op !== 'added') a += text.length
    if (op !== 'removed') b += text.length
  }
  return [...found, ...pictureLowered(before, after, episodes)]
}

/** A picture, and its words for those who do not see it, are known from where their page begins. */
function pictureLowered({ tree: { front: was } }: Side, { tree: { front: is } }: Side, episodes: readonly Episode[]): Lowering[] {
  if (!was.file || !is.file || !isLater(was.knownFrom, is.knownFrom, episodes)) return []
  return [{ words: `The picture: ${was.file.alt}`, from: was.knownFrom, to: is.knownFrom }]
}

export type BoundAt = (offset: number) => { start: number; bound: Bound; unknown: boolean; kind: Block } | null

function collect(text: string, a: number, b: number, was: BoundAt, is: BoundAt, episodes: readonly Episode[], found: Lowering[]): void {
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}]+[^\p{L}\p{N}]*/gu)) {
    const [old, fresh] = [was(a + index), is(b + index)]
    if (!old || !fresh || old.unknown || !isLater(old.bound, fresh.bound, episodes)) continue
    const last = found.at(-1)
    if (last && last.from === old.bound && last.to === fresh.bound) {
      if (last.words.length < SHOWN) last.words += word
    } else found.push({ words: word, from: old.bound, to: fresh.bound })
  }
}

/** The bound of the innermost block at an offset; null outside any. */
export function boundAt({ tree, bounds }: Side): BoundAt {
  const leaves = tree.blocks
    .map((block, i) => ({ start: block.start, end: block.end, bound: bounds[i]!, unknown: bounds[i] === 'last' && block.cites.length === 0, kind: block }))
    .filter(({ kind }) => !isContainer(kind))
    .sort((x, y) => x.start - y.start)
  let at = 0
  return (offset) => {
    while (at > 0 && leaves[at]!.start > offset) at--
    while (at + 1 < leaves.length && leaves[at + 1]!.start <= offset) at++
    const leaf = leaves[at]
    return leaf && leaf.start <= offset && offset < leaf.end ? leaf : null
  }
}
