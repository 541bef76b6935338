import { now } from '../clock'
import { db } from '../db/client'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { afterwards } from './afterwards'
import { emailKey } from './email'
import { alreadyLetter, confirmLetter, movedLetter } from './letters'
import { send } from './mail'
import { findToken, makeToken, useToken } from './token'

/** Write to an address somebody gave: a link to confirm it, or, where it is confirmed already, that its owner has an account. */
export async function sendConfirmation(memberId: number, email: string): Promise<void> {
  const owner = await ownerOf(email)
  if (owner) return send(alreadyLetter(email, owner.handle))
  const made = await inTransaction<{ handle: string; token: string }, never>(async (tx) => {
    const { handle } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { handle: true } })
    return ok({ handle, token: await makeToken(tx, 'confirm-email', { memberId, email }) })
  })
  if (made.ok) await send(confirmLetter(email, made.value.handle, made.value.token))
}

/** Whose account an unused link would confirm which address for; null where it is used, too old, or none of ours. */
export async function findConfirmation(token: string): Promise<{ handle: string; email: string } | null> {
  const subject = await findToken('confirm-email', token)
  if (!subject?.memberId || !subject.email) return null
  const member = await db.member.findUnique({ where: { id: subject.memberId, erasedAt: null }, select: { handle: true } })
  return member && { handle: member.handle, email: subject.email }
}

type Confirmed = { handle: string; left: string | null }

/** Confirm an address by its link. From here on nobody else can use it, and an older address of the account no longer counts.
 *  @returns `stale` where the link is used, too old or not ours; `taken` where the address is confirmed elsewhere (the link stays) */
export async function confirmEmail(token: string): Promise<Result<Confirmed, 'stale' | 'taken'>> {
  try {
    const confirmed = await inTransaction<Confirmed, 'stale' | 'taken'>((tx) => confirm(tx, token))
    if (confirmed.ok && confirmed.value.left) {
      const { left, handle } = confirmed.value
      afterwards(() => send(movedLetter(left, handle)))
    }
    return confirmed
  } catch (problem) {
    if (isTaken(problem)) return err('taken')
    throw problem
  }
}

async function confirm(tx: Tx, token: string): Promise<Result<Confirmed, 'stale'>> {
  const subject = await useToken(tx, 'confirm-email', token)
  if (!subject?.memberId || !subject.email) return err('stale')
  const { memberId, email } = subject
  const before = await tx.member.findUnique({ where: { id: memberId, erasedAt: null } })
  if (!before) return err('stale')
  await tx.member.update({ where: { id: memberId }, data: { email, emailKey: emailKey(email), emailConfirmedAt: now() } })
  await tx.token.deleteMany({ where: { memberId, purpose: 'reset-password' } })
  await recordAct(tx, { actorId: memberId, act: 'account.confirm-email', memberId })
  const moved = before.emailConfirmedAt !== null && before.emailKey !== emailKey(email)
  return ok({ handle: before.handle, left: moved ? before.email : null })
}

/** The account that has confirmed this address. */
export async function ownerOf(email: string) {
  return db.member.findFirst({
    where: { emailKey: emailKey(email), emailConfirmedAt: { not: null }, erasedAt: null },
    select: { id: true, handle: true, email: true, passwordHash: true },
  })
}
