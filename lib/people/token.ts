import { createHash, randomBytes } from 'node:crypto'
import { db } from '../db/client'
import type { Tx } from '../db/transaction'
import { DAY, HOUR, later, now } from '../clock'

export type Purpose = 'confirm-email' | 'reset-password' | 'claim-wiki'

const LASTS: Record<Purpose, number> = { 'confirm-email': 3 * DAY, 'reset-password': HOUR, 'claim-wiki': 30 * DAY }

/** What a one-time link is about. */
export type Subject = { memberId: number | null; email: string | null }

/** Make the secret of a one-time link. Only its hash is kept. Links of the same purpose made before for the same member end. */
export async function makeToken(tx: Tx, purpose: Purpose, { memberId, email }: Subject): Promise<string> {
  await tx.token.deleteMany({ where: { purpose, memberId } })
  const secret = randomBytes(32).toString('base64url')
  await tx.token.create({ data: { hash: hashOf(secret), purpose, memberId, email, expiresAt: later(LASTS[purpose]) } })
  return secret
}

/** What a link is about, without using it up, so that a mail scanner that opens it does no harm. Null: used, too old, or not ours. */
export async function findToken(purpose: Purpose, secret: string): Promise<Subject | null> {
  return db.token.findFirst({ where: fresh(purpose, secret), select: { memberId: true, email: true } })
}

/** Use a link up. Of two uses at once, one gets null. */
export async function useToken(tx: Tx, purpose: Purpose, secret: string): Promise<Subject | null> {
  const [used] = await tx.token.updateManyAndReturn({
    where: fresh(purpose, secret),
    data: { usedAt: now() },
    select: { memberId: true, email: true },
  })
  return used ?? null
}

const fresh = (purpose: Purpose, secret: string) => ({ hash: hashOf(secret), purpose, usedAt: null, expiresAt: { gt: now() } })

const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('hex')
