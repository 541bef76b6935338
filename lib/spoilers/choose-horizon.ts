import { inTransaction, type Tx } from '../db/transaction'
import { err, ok } from '../result'
import { choiceIn, loadShow } from './episodes'
import type { HorizonChoice } from './horizon-cookie'

/** Remember in their account how far somebody has watched: the episode, so that a new order of episodes cannot move it.
 *  @returns whether it is a choice: nobody has watched more than there is */
export const chooseHorizon = (memberId: number, choice: HorizonChoice): Promise<boolean> => remember(memberId, choice, {})

/** The same for an account that has none yet; one that has keeps it. */
export const adoptHorizon = async (memberId: number, choice: HorizonChoice | null): Promise<boolean> => choice !== null && remember(memberId, choice, { horizonSet: false })

/** Nobody puts the episodes into another order meanwhile, so that the choice is of the order that it is read in. */
async function remember(memberId: number, choice: HorizonChoice, where: { horizonSet?: boolean }): Promise<boolean> {
  const done = await inTransaction<void, null>(async (tx) => {
    await holdOrder(tx)
    const show = await loadShow(tx)
    const ordinal = choiceIn(choice, show)
    if (ordinal === null) return err(null)
    await tx.member.updateMany({ where: { id: memberId, ...where }, data: { horizonSet: true, horizonCode: show.episodes[ordinal - 1]?.code ?? null } })
    return ok(undefined)
  })
  return done.ok
}

/** Many may hold it at once; whoever orders the episodes anew waits for them all (lib/revisions/set-episode). */
const holdOrder = (tx: Tx): Promise<unknown> => tx.$executeRaw`LOCK TABLE episode IN SHARE MODE`
