import { now } from '../clock'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { err, ok, type Result } from '../result'
import { ownerOf } from './confirm-email'
import { handleKey } from './handle'
import type { Entered } from './join'
import { isPassword } from './password'
import { openSession } from './session'

/** The one answer to every sign-in that fails, whatever the cause. */
export const WRONG = 'That handle or e-mail address and that password do not belong together.'

/** Sign somebody in by handle or confirmed e-mail address. Takes as long for an account that does not exist. */
export async function signIn({ name, password }: { name: string; password: string }): Promise<Result<Entered, 'wrong'>> {
  const account = await accountOf(name)
  if (!(await isPassword(password, account?.passwordHash)) || !account?.passwordHash) return err('wrong')
  const { id, passwordHash } = account
  return inTransaction<Entered, 'wrong'>(async (tx) => {
    // Waits for a change of password under way, and then finds that this one no longer counts.
    const [still] = await tx.$queryRaw<{ id: number }[]>`
      SELECT id FROM member WHERE id = ${id} AND password_hash = ${passwordHash} AND erased_at IS NULL FOR SHARE`
    if (!still) return err('wrong')
    await tx.session.deleteMany({ where: { memberId: id, expiresAt: { lt: now() } } })
    return ok({ memberId: id, session: await openSession(tx, id) })
  })
}

const accountOf = (name: string) =>
  name.includes('@')
    ? ownerOf(name)
    : db.member.findUnique({ where: { handleKey: handleKey(name.normalize('NFKC').trim()), erasedAt: null }, select: { id: true, passwordHash: true } })
