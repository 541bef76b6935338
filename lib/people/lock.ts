import type { Tx } from '../db/transaction'
import { handleKey } from './handle'
import { BLOCKS, blocksIn, type BlockRow } from './block-rows'
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

/** A person as their account is now, held so until the transaction ends: a suspension or a block that comes meanwhile waits for
 *  it, and whatever comes after that sees it. Members are locked before pages, here as everywhere.
 *  @returns as suspended whoever is not there any more */
export async function lockActor<Actor extends Member>(tx: Tx, actor: Actor): Promise<Actor> {
  const [row] = await tx.$queryRaw<{ rank: Rank; suspended: boolean; blocks: BlockRow[] | null }[]>`
    SELECT m.rank, m.suspended_at IS NOT NULL AND (m.suspended_until IS NULL OR m.suspended_until > now()) AS suspended, ${BLOCKS} AS blocks
    FROM member m WHERE m.id = ${actor.id} AND m.erased_at IS NULL FOR SHARE OF m`
  const { blocks: _before, ...person } = actor
  return { ...person, ...(row ? { rank: row.rank, suspended: row.suspended, ...blocksIn(row.blocks) } : { suspended: true }) } as Actor
}

/** Lock somebody whose rank may change by what is decided, before any page. */
export const lockNewcomer = (tx: Tx, id: number): Promise<unknown> => tx.$queryRaw`SELECT FROM member WHERE id = ${id} AND rank = 'newcomer' FOR NO KEY UPDATE`

export const NOBODY = 'Nobody here has that handle.'
