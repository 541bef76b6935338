import type { Bound } from '../../spoilers/bound'

/** One thing that a change does, as part of a sentence. `bound` is from when it may be told of; items of one `group` may
 *  be told together, as so many. */
export type MeaningItem = { group: string; words: string; many: (count: number) => string; bound: Bound }

/** A bound as a place in the show. */
export function placeOf(bound: Bound): string {
  return bound === '0' ? 'the start' : bound === 'last' ? 'the end' : bound
}

/** ` from S1E8`; nothing where it is not known before the end. */
export const fromWords = (bound: Bound): string => (bound === 'last' ? '' : ` from ${placeOf(bound)}`)

const SHOWN = 60

/** Words of a page, short enough for a line that tells of them. */
export function brief(text: string): string {
  const flat = text.replace(/\s+/g, ' ').trim()
  return flat.length > SHOWN ? `${flat.slice(0, SHOWN).replace(/\s+\S*$/, '')} …` : flat
}
