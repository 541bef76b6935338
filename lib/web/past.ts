import type { Viewer } from '@/lib/spoilers/viewer'
import { setTooMany } from './exchange'
import { takeTurn } from './limits'
import { clientAddress } from './request'

/** Take a turn at the past of a page: its old texts and differences. Members are not counted.
 *  @param address where the request came from, where that is known already
 *  @returns seconds to wait where an address without an account has had its turns; the answer is then a 429 */
export async function waitForPast(viewer: Viewer, address?: string): Promise<number | null> {
  if (viewer.kind === 'member') return null
  const turn = await takeTurn('past', `address:${address ?? (await clientAddress())}`)
  if (turn.ok) return null
  setTooMany(turn.retryInSeconds)
  return turn.retryInSeconds
}
