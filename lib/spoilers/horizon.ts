import type { Bound, Episode } from './bound'

/** How far a reader has watched: 0 (nothing) … N (all), with every bound that is safe there. */
export type Horizon = { ordinal: number; last: number; bounds: ReadonlySet<Bound> }

/** The horizon after `ordinal` episodes; anything outside 0 … N is brought inside it. */
export function horizonAt(ordinal: number, episodes: readonly Episode[]): Horizon {
  const last = episodes.length
  const reached = Math.max(0, Math.min(last, Math.trunc(ordinal) || 0))
  const bounds = new Set<Bound>(['0'])
  for (const episode of episodes) if (episode.ordinal <= reached) bounds.add(episode.code)
  if (reached === last) bounds.add('last')
  return { ordinal: reached, last, bounds }
}

export const sees = (horizon: Horizon, bound: Bound): boolean => horizon.bounds.has(bound)

/** Every bound safe at the horizon, for a WHERE. */
export const boundsIn = (horizon: Horizon): Bound[] => [...horizon.bounds]

export const seesAll = (horizon: Horizon): boolean => horizon.ordinal === horizon.last
