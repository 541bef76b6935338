import type { Prepared } from '../revisions/types'
import type { Bound } from '../spoilers/bound'
import { boundsOf } from '../spoilers/bounds'
import { sees, type Horizon } from '../spoilers/horizon'
import { isFrontRow } from '../spoilers/kinds'
import type { Surroundings } from '../spoilers/surroundings'
import { whyOf, type Why } from '../spoilers/why'

/** From when one block of a text is known, and why. `line` is that of the text as typed, from 1. */
export type BlockBound = { line: number; words: string; bound: Bound; why: Why }

const LONGEST_WORDS = 60

/** What each block of a body is known from. Reckoned with what the person may know: a name or a source beyond their horizon
 *  counts as one that nobody has written.
 *  @param typed the text in the form: a section's, or the whole source as it was before ids were written into it */
export function blockBounds({ source, tree, around }: Prepared, typed: string, horizon: Horizon): BlockBound[] {
  const lookups = seenBy(around, horizon)
  const bounds = boundsOf(tree, lookups)
  // The text ends alike in both; only what stands above it differs.
  const above = linesIn(source) - linesIn(typed)
  return tree.blocks.flatMap((block, i) => {
    const why = isFrontRow(block) ? null : whyOf(tree, i, bounds, lookups)
    const line = source.slice(0, block.start).split('\n').length - above
    return why === null || line < 1 || block.text === '' ? [] : [{ line, words: shortened(block.text), bound: bounds[i]!, why }]
  })
}

const seenBy = (around: Surroundings, horizon: Horizon): Surroundings => ({
  ...around,
  names: new Map([...around.names].filter(([, bound]) => sees(horizon, bound))),
  sources: new Map([...around.sources].filter(([key]) => sees(horizon, around.sourceData.get(key)!.bound))),
})

const linesIn = (text: string): number => text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n').length

const shortened = (text: string): string => (text.length <= LONGEST_WORDS ? text : `${text.slice(0, LONGEST_WORDS).replace(/\s+\S*$/, '')}…`)
