import type { Lowering } from '../revisions/lowering'
import type { Prepared } from '../revisions/types'
import { sees, type Horizon } from '../spoilers/horizon'
import type { BlockBound } from './block-bounds'

/** What might still be done for a text before it is published. Nothing of it has to be. */
export type Suggestion =
  | { kind: 'uncited'; line: number; words: string }
  | { kind: 'lowered'; lowering: Lowering }
  | { kind: 'nowhere'; name: string }

const MOST_OF_A_KIND = 5

/** Blocks that cite nothing, words that would be known earlier, and links to pages that nobody has written, as far as the
 *  person may know: a page beyond their horizon is like one that is not there. */
export function suggestionsFor({ tree, around }: Prepared, blocks: readonly BlockBound[], lowered: readonly Lowering[], horizon: Horizon): Suggestion[] {
  const isKnown = (key: string): boolean => around.owners.get(key)?.some(({ bound }) => sees(horizon, bound)) ?? false
  const nowhere = new Map(tree.links.filter(({ key }) => !isKnown(key)).map(({ key, display }) => [key, display]))
  return [
    ...blocks.filter(({ why }) => why === 'uncited').slice(0, MOST_OF_A_KIND).map(({ line, words }): Suggestion => ({ kind: 'uncited', line, words })),
    ...lowered.slice(0, MOST_OF_A_KIND).map((lowering): Suggestion => ({ kind: 'lowered', lowering })),
    ...[...nowhere.values()].slice(0, MOST_OF_A_KIND).map((name): Suggestion => ({ kind: 'nowhere', name })),
  ]
}
