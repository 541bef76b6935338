import type { Prepared } from '../revisions/types'
import type { Bound } from '../spoilers/bound'
import { boundsOf } from '../spoilers/bounds'
import { sees, type Horizon } from '../spoilers/horizon'
import { isFrontRow } from '../spoilers/kinds'
import type { Grounds } from '../spoilers/surroundings'
import type { Block } from '../spoilers/tree'
import { whyOf, type Why } from '../spoilers/why'
import { typedLines } from './typed-lines'

/** From when one block of a text, or one row of its data, is known, and why. `line` and `last` are those of the text as typed,
 *  from 1; 0 for what stands in fields. */
export type BlockBound = { line: number; last: number; words: string; bound: Bound; why: Why }

const LONGEST_WORDS = 60

/** What each block of a text is known from, in the order of its lines. Reckoned with what the person may know: a name or a
 *  source beyond their horizon counts as one that nobody has written.
 *  @param typed what stands in the form: the whole source as it was before ids were written into it, or a section's */
export function blockBounds({ source, tree, around }: Prepared, typed: { text: string; section: string | null }, horizon: Horizon): BlockBound[] {
  const lookups = seenBy(around, horizon)
  const bounds = boundsOf(tree, lookups)
  const lineOf = typedLines(source, typed)
  const found = tree.blocks.flatMap((block, i): BlockBound[] => {
    const [line, last] = [lineOf(block.start), lineOf(lastOf(block, source))]
    const why = line === null || !isExplained(block) ? null : whyOf(tree, i, bounds, lookups)
    return line === null || last === null || why === null ? [] : [{ line, last, words: shortened(block.text), bound: bounds[i]!, why }]
  })
  return found.sort((a, b) => a.line - b.line)
}

const CITING_ROWS: readonly Block['kind'][] = ['fact', 'relation', 'evidence', 'answer', 'outline', 'beat']

/** An alias is as safe as its page, and so are a theory's verdicts: there is nothing to explain. */
const isExplained = (block: Block): boolean => block.text !== '' && (!isFrontRow(block) || CITING_ROWS.includes(block.kind))

/** Where the last character of a block stands that is no white space. */
const lastOf = ({ start, end }: Block, source: string): number => start + Math.max(0, source.slice(start, end).trimEnd().length - 1)

const seenBy = (around: Grounds, horizon: Horizon): Grounds => ({
  ...around,
  names: new Map([...around.names].filter(([, bound]) => sees(horizon, bound))),
  sources: new Map([...around.sources].filter(([key]) => sees(horizon, around.sourceData.get(key)!.bound))),
})

const shortened = (text: string): string => (text.length <= LONGEST_WORDS ? text : `${text.slice(0, LONGEST_WORDS).replace(/\s+\S*$/, '')}…`)
