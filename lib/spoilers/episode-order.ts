import type { Bound, EpisodeCode } from './bound'
import { writeHorizonCookie, type HorizonChoice } from './horizon-cookie'
import type { Sight } from './viewer'

type Order = readonly EpisodeCode[]

/** How far somebody has watched in a new order of the episodes: as far as it holds nothing but what they had watched in the old
 *  one. So nobody's horizon rises, whatever is inserted or moved.
 *  @param ordinal how many they had watched of `then` */
export function carriedOver(ordinal: number, then: Order, now: Order): number {
  const watched = new Set(then.slice(0, ordinal))
  const unwatched = now.findIndex((code) => !watched.has(code))
  return unwatched < 0 ? now.length : unwatched
}

/** A bound that stood for everything up to an episode in the old order, as the episode of all those that comes last in the new. */
export function raisedBound(bound: Bound, then: Order, now: Order): Bound {
  const at = then.indexOf(bound as EpisodeCode)
  if (at < 0) return bound
  return then.slice(0, at + 1).reduce((latest, code) => (now.indexOf(code) > now.indexOf(latest) ? code : latest))
}

/** How far a choice reaches now, or null where it is none: nobody has watched more than there is. One that does not say in which
 *  order it was made is taken to be of the oldest that had so many episodes.
 *  @param past the orders before `now`, oldest first */
export function choiceNow({ ordinal, order }: HorizonChoice, past: readonly Order[], now: Order): number | null {
  const orders = [...past, now]
  const then = order === null ? orders.find((each) => each.length >= ordinal) : orders[order]
  return !then || ordinal > then.length ? null : carriedOver(ordinal, then, now)
}

/** What a form or a cookie says for so many episodes in the order that a viewer is shown. */
export const choiceOf = ({ past }: Pick<Sight, 'past'>, ordinal: number): string => writeHorizonCookie({ ordinal, order: past?.length ?? 0 })
