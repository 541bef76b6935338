import { inTransaction, isTaken } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { createAccount, prepareAccount, TAKEN, type FieldProblem, type Joining } from './account'
import { afterwards } from './afterwards'
import { sendConfirmation } from './confirm-email'
import { openSession } from './session'

/** Somebody who just came in. */
export type Entered = { memberId: number; session: string }

/** Make an account and sign its owner in. The answer is the same whether or not the e-mail address belongs to somebody
 *  already; only the letter that goes to it differs. */
export async function join(joining: Joining): Promise<Result<Entered, FieldProblem[]>> {
  const ready = await prepareAccount(joining)
  if (!ready.ok) return ready
  try {
    const joined = await inTransaction<Entered, FieldProblem[]>(async (tx) => {
      const memberId = await createAccount(tx, ready.value, 'newcomer')
      await recordAct(tx, { actorId: memberId, act: 'member.join', memberId, bound: '0' })
      return ok({ memberId, session: await openSession(tx, memberId) })
    })
    if (joined.ok) afterwards(() => sendConfirmation(joined.value.memberId, ready.value.email))
    return joined
  } catch (problem) {
    if (isTaken(problem)) return err([TAKEN])
    throw problem
  }
}
