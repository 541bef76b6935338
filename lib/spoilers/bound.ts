/** An episode's identity for ever, as `S1E5`. */
export type EpisodeCode = `S${number}E${number}`

/** The smallest horizon at which something may be seen: '0' from the start, an episode, or 'last' (unknown fails closed). */
export type Bound = '0' | 'last' | EpisodeCode

export const NOTHING: Bound = '0'
export const LAST: Bound = 'last'

const CODE = /^S[1-9]\d{0,2}E[1-9]\d{0,3}$/

export const isEpisodeCode = (value: string): value is EpisodeCode => CODE.test(value)

export const isBound = (value: string): value is Bound => value === '0' || value === 'last' || isEpisodeCode(value)

/** An episode as the rules need it; the ordinal counts from 1. */
export type Episode = { code: EpisodeCode; ordinal: number; title: string; season: number; number: number; aired: string | null }

/** Where a bound stands in the show: 0 … N. A code that names no episode stands at the end. */
export function rankOf(bound: Bound, episodes: readonly Episode[]): number {
  if (bound === '0') return 0
  return episodes.find((episode) => episode.code === bound)?.ordinal ?? episodes.length
}

/** The bound that is reached last; '0' of none. A code that names no episode counts as 'last'. */
export function highest(bounds: readonly Bound[], episodes: readonly Episode[]): Bound {
  return bounds.reduce<Bound>((most, bound) => (isLater(bound, most, episodes) ? known(bound, episodes) : most), '0')
}

/** The bound that is reached first; 'last' of none. */
export function lowest(bounds: readonly Bound[], episodes: readonly Episode[]): Bound {
  return bounds.reduce<Bound>((least, bound) => (isLater(least, bound, episodes) ? bound : least), 'last')
}

export function isLater(a: Bound, b: Bound, episodes: readonly Episode[]): boolean {
  if (a === b || b === 'last') return false
  if (a === 'last') return true
  return rankOf(a, episodes) > rankOf(b, episodes) || (a !== '0' && !has(a, episodes))
}

const has = (bound: Bound, episodes: readonly Episode[]) => episodes.some((episode) => episode.code === bound)
const known = (bound: Bound, episodes: readonly Episode[]): Bound => (bound === '0' || has(bound, episodes) ? bound : 'last')
