import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { db } from '../db/client'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { createAccount, prepareAccount, TAKEN, type FieldProblem, type Joining } from './account'
import { afterwards } from './afterwards'
import { sendConfirmation } from './confirm-email'
import type { Entered } from './join'
import { openSession } from './session'
import { findToken, makeToken, useToken } from './token'

export type ClaimError = { kind: 'stale' } | { kind: 'fields'; problems: FieldProblem[] }

/** The one-time link by which the first admin takes the wiki over; null once there is an admin. A link made before ends. */
export async function firstAdminLink(baseUrl: string): Promise<string | null> {
  if (await hasAdmin(db)) return null
  const made = await inTransaction<string, never>(async (tx) => ok(await makeToken(tx, 'claim-wiki', { memberId: null, email: null })))
  return made.ok ? `${baseUrl}/claim?token=${made.value}` : null
}

/** Whether a link still makes somebody the first admin. */
export async function isClaimable(token: string): Promise<boolean> {
  return (await findToken('claim-wiki', token)) !== null && !(await hasAdmin(db))
}

/** Make the first admin's account, and sign them in. The link is used up. */
export async function claimWiki({ token, ...joining }: Joining & { token: string }): Promise<Result<Entered, ClaimError>> {
  if (!(await isClaimable(token))) return err({ kind: 'stale' })
  const ready = await prepareAccount(joining)
  if (!ready.ok) return err({ kind: 'fields', problems: ready.error })
  try {
    const claimed = await inTransaction<Entered, ClaimError>(async (tx) => {
      if (!(await useToken(tx, 'claim-wiki', token)) || (await hasAdmin(tx))) return err({ kind: 'stale' })
      const memberId = await createAccount(tx, ready.value, 'admin')
      await recordAct(tx, { actorId: memberId, act: 'member.claim', memberId, bound: '0' })
      return ok({ memberId, session: await openSession(tx, memberId) })
    })
    if (claimed.ok) afterwards(() => sendConfirmation(claimed.value.memberId, ready.value.email))
    return claimed
  } catch (problem) {
    if (isTaken(problem)) return err({ kind: 'fields', problems: [TAKEN] })
    throw problem
  }
}

const hasAdmin = async (reader: Tx | typeof db): Promise<boolean> =>
  (await reader.member.count({ where: { rank: 'admin', erasedAt: null, imported: false } })) > 0
