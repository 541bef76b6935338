import { inTransaction } from '../db/transaction'
import { ok } from '../result'
import { afterwards } from './afterwards'
import { ownerOf } from './confirm-email'
import { resetLetter } from './letters'
import { send } from './mail'
import { makeToken } from './token'

/** Send a link for a new password to whoever has confirmed this address. Returns at once and says nothing of whether anybody has. */
export function forgot(email: string): void {
  afterwards(async () => {
    const owner = await ownerOf(email)
    if (!owner?.email) return
    const subject = { memberId: owner.id, email: owner.email }
    const made = await inTransaction<string, never>(async (tx) => ok(await makeToken(tx, 'reset-password', subject)))
    if (made.ok) await send(resetLetter(owner.email, owner.handle, made.value))
  })
}
