import type { Bound } from './bound'
import type { Sight } from './viewer'

/** The bound of words whose author has watched this far and says nothing else: nobody reads them who has watched less. */
export function boundAt({ horizon, episodes }: Sight): Bound {
  if (horizon.ordinal === 0) return '0'
  if (horizon.ordinal === horizon.last) return 'last'
  return episodes.find((episode) => episode.ordinal === horizon.ordinal)?.code ?? 'last'
}
