import { sees, type Horizon } from '../../spoilers/horizon'
import type { Surroundings } from '../../spoilers/surroundings'
import type { Side } from '../change-bound'
import type { DiffRow } from '../diff/diff-lines'
import { boundItems } from './bound-items'
import { rowItems } from './front-items'
import type { MeaningItem } from './item'
import { pageItems } from './page-items'
import { textItems } from './text-items'

/** What a change does to what the page says, apart from its words: the page itself, its rows, sections, links and
 *  citations, and from when things are known. Pure.
 *  @param before `bounds` of both sides should be those of their very source (`sourceBoundsOf`)
 *  @param rows the difference of both sources, line by line */
export function meaningItems(before: Side, after: Side, rows: readonly DiffRow[], around: Surroundings): MeaningItem[] {
  const { episodes } = around
  return [
    ...pageItems(before, after, episodes),
    ...rowItems(before, after, episodes),
    ...textItems(before, after, around),
    ...boundItems(before, after, rows, episodes),
  ]
}

/** Of one group so many are told one by one. */
const ONE_BY_ONE = 2
const MOST = 12

/** What may be told of it at a horizon, in short phrases: “adds relation Jack–Cheyenne from S1E8”, “removes 2 citations
 *  from S1E5”. What lies beyond is not counted either. */
export function tellMeaning(items: readonly MeaningItem[], horizon: Horizon): string[] {
  const groups = new Map<string, MeaningItem[]>()
  for (const item of items) if (sees(horizon, item.bound)) groups.set(item.group, [...(groups.get(item.group) ?? []), item])
  const told = [...groups.values()].flatMap((group) => {
    const words = [...new Set(group.map((item) => item.words))]
    return words.length > ONE_BY_ONE || words.length < group.length ? [group[0]!.many(group.length)] : words
  })
  return told.length <= MOST ? told : [...told.slice(0, MOST - 1), `and ${told.length - MOST + 1} more`]
}
