import type { Budget } from './budget'
import { bagOf, likenessOf, type Bag } from './likeness'

/** Letters between which a line can be recognised although it was edited. */
const LEAST = 40
const MOST = 20_000
const MOST_LINES = 1000
/** Share of common text from which two lines are one. More than for neighbours: here nothing else speaks for it. */
const ALIKE = 0.6
/** A word that stands in more lines than this tells none of them from the others. */
const COMMON = 8
const TRIED = 3

type Line = { at: number; bag: Bag; words: Set<string> }
type Found = { from: number; to: number; likeness: number }

/** Lines of `before` that stand in `after` with words changed, wherever they are. Work grows with the size, not its square:
 *  a line is only tried against the few that share its rarer words.
 *  @returns `[place in before, place in after]`, each place once. */
export function alikeLines(before: readonly string[], after: readonly string[], budget: Budget): [number, number][] {
  if (before.length > MOST_LINES || after.length > MOST_LINES) return []
  const come = linesOf(after)
  const index = new Map<string, Line[]>()
  for (const line of come) for (const word of line.words) index.set(word, [...(index.get(word) ?? []).slice(0, COMMON), line])
  const found: Found[] = []
  for (const line of linesOf(before)) {
    if (budget.isSpent()) break
    for (const other of likeliest(line, index)) {
      const likeness = likenessOf(line.bag, other.bag, ALIKE)
      if (likeness > 0) found.push({ from: line.at, to: other.at, likeness })
    }
  }
  return bestOf(found)
}

function linesOf(texts: readonly string[]): Line[] {
  return texts.flatMap((text, at) => {
    if (text.length < LEAST || text.length > MOST) return []
    const bag = bagOf(text)
    return [{ at, bag, words: new Set(bag.words.filter((word) => word.length > 3)) }]
  })
}

function likeliest({ words }: Line, index: ReadonlyMap<string, Line[]>): Line[] {
  const votes = new Map<Line, number>()
  for (const word of words) {
    const lines = index.get(word) ?? []
    if (lines.length <= COMMON) for (const line of lines) votes.set(line, (votes.get(line) ?? 0) + word.length)
  }
  return [...votes].sort(([, a], [, b]) => b - a).slice(0, TRIED).map(([line]) => line)
}

function bestOf(found: Found[]): [number, number][] {
  const [from, to] = [new Set<number>(), new Set<number>()]
  return found.sort((a, b) => b.likeness - a.likeness || a.from - b.from).flatMap((pair) => {
    if (from.has(pair.from) || to.has(pair.to)) return []
    from.add(pair.from)
    to.add(pair.to)
    return [[pair.from, pair.to] as [number, number]]
  })
}
