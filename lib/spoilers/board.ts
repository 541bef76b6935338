import type { Episode } from './bound'
import type { BeatRow } from './front'

/** Beats as they follow each other: by episode, in each by their place; those without one come after them, as they are written. */
export const inBoardOrder = <T extends Pick<BeatRow, 'episode' | 'place'>>(beats: readonly T[]): T[] =>
  beats.toSorted((a, b) => a.episode - b.episode || (a.place ?? Infinity) - (b.place ?? Infinity) || 0)

/** The season that fans imagine: the one after the last, with as many episodes as that had. */
export function nextSeason(episodes: readonly Pick<Episode, 'season'>[]): { number: number; episodes: number } {
  const last = Math.max(0, ...episodes.map(({ season }) => season))
  return { number: last + 1, episodes: episodes.filter(({ season }) => season === last).length }
}
