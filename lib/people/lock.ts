import type { Tx } from '../db/transaction'
import { handleKey } from './handle'
import type { Member, Rank } from './person'
import type { Subject } from './policy'

type Row = { id: number; handle: string; handle_key: string; rank: Rank; suspended: boolean; erased: boolean }

/** Lock the two people of an act, and every admin, and read them as they are now: nobody acts by a rank they have just lost,
 *  and of two admins who would demote each other the second finds themselves the last.
 *  @returns null where either is not there */
export async function lockPair(tx: Tx, actor: Member, handle: string): Promise<{ actor: Member; subject: Subject & { handle: string } } | null> {
  const key = handleKey(handle)
  const rows = await tx.$queryRaw<Row[]>`
    SELECT id, handle, handle_key, rank, erased_at IS NOT NULL AS erased,
           suspended_at IS NOT NULL AND (suspended_until IS NULL OR suspended_until > now()) AS suspended
    FROM member WHERE rank = 'admin' OR id = ${actor.id} OR handle_key = ${key}
    ORDER BY id FOR NO KEY UPDATE`
  const present = rows.filter((row) => !row.erased)
  const self = present.find((row) => row.id === actor.id)
  const other = present.find((row) => row.handle_key === key)
  if (!self || !other) return null
  const { id, rank, suspended } = other
  const lastAdmin = rank === 'admin' && !present.some((row) => row.id !== id && row.rank === 'admin' && !row.suspended)
  return {
    actor: { kind: 'member', id: self.id, handle: self.handle, rank: self.rank, suspended: self.suspended },
    subject: { id, handle: other.handle, rank, suspended, lastAdmin },
  }
}

export const NOBODY = 'Nobody here has that handle.'
