import type { Tx } from '../db/transaction'
import type { Bound, Episode } from '../spoilers/bound'
import { raisedBound } from '../spoilers/episode-order'
import { listEpisodes } from '../spoilers/episodes'
import { holdSurroundings } from './ripple'

/** A bound that was worked out before this transaction, as it may be written in it: where episodes were moved meanwhile, it stands
 *  for all that came until then in the order it was worked out in. No episode is moved until the transaction ends.
 *  @param then the episodes as whoever worked it out knew them */
export async function boundNow(tx: Tx, bound: Bound, then: readonly Episode[]): Promise<Bound> {
  await holdSurroundings(tx)
  return raisedBound(bound, codesOf(then), codesOf(await listEpisodes(tx)))
}

const codesOf = (episodes: readonly Episode[]) => episodes.map(({ code }) => code)
