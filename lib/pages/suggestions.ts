import type { Lowering } from '../revisions/lowering'
import type { Prepared } from '../revisions/types'
import { sees, type Horizon } from '../spoilers/horizon'
import { DATA } from '../spoilers/sections'
import type { BlockBound } from './block-bounds'
import { typedLines } from './typed-lines'

/** What might still be done for a text before it is published. Nothing of it has to be. `line` is that of the text as typed,
 *  0 for what stands in fields. */
export type Suggestion =
  | { kind: 'uncited'; line: number; words: string }
  | { kind: 'lowered'; line: number | null; lowering: Lowering }
  | { kind: 'nowhere'; line: number; name: string }

const MOST_OF_A_KIND = 5

type Looked = { after: Prepared; typed: { text: string; section: string | null }; blocks: readonly BlockBound[]; lowered: readonly Lowering[] }

/** Blocks that cite nothing, words that would be known earlier, and links to pages that nobody has written, as far as the
 *  person may know: a page beyond their horizon is like one that is not there, and what stands around a section is not spoken of. */
export function suggestionsFor({ after, typed, blocks, lowered }: Looked, horizon: Horizon): Suggestion[] {
  const lineOf = typedLines(after.source, typed)
  return [
    ...blocks.filter(({ why }) => why === 'uncited').slice(0, MOST_OF_A_KIND).map(({ line, words }): Suggestion => ({ kind: 'uncited', line, words })),
    ...lowered.slice(0, MOST_OF_A_KIND).map((lowering): Suggestion => ({ kind: 'lowered', line: lineOfWords(lowering.words, typed), lowering })),
    ...nowhere(after, lineOf, horizon).slice(0, MOST_OF_A_KIND),
  ]
}

/** Each name once, at the first line that links it. */
function nowhere({ tree, around }: Prepared, lineOf: (offset: number) => number | null, horizon: Horizon): Suggestion[] {
  const isKnown = (key: string): boolean => around.owners.get(key)?.some(({ bound }) => sees(horizon, bound)) ?? false
  const found = new Map<string, { line: number; name: string }>()
  for (const { key, display, block } of tree.links) {
    const line = lineOf(tree.blocks[block]!.start)
    if (line !== null && !isKnown(key) && line < (found.get(key)?.line ?? Infinity)) found.set(key, { line, name: display })
  }
  return [...found.values()].sort((a, b) => a.line - b.line).map((each): Suggestion => ({ kind: 'nowhere', ...each }))
}

function lineOfWords(words: string, { text, section }: Looked['typed']): number | null {
  const at = section === DATA ? -1 : text.indexOf(words.trim().split('\n')[0]!)
  return at < 0 ? null : text.slice(0, at).split('\n').length
}
