import { randomBytes } from 'node:crypto'
import { db } from '../db/client'
import type { Reader, Tx } from '../db/transaction'
import { DAY, later } from '../clock'
import { BLOCKS, blocksIn, type BlockRow } from './block-rows'
import type { Member, Rank } from './person'

export const SESSION_DAYS = 30

/** Begin a session.
 *  @returns its id, which only the person's own cookie carries */
export async function openSession(tx: Tx | Reader, memberId: number): Promise<string> {
  const id = randomBytes(32).toString('base64url')
  await tx.session.create({ data: { id, memberId, expiresAt: later(SESSION_DAYS * DAY) } })
  return id
}

/** Who a session belongs to, as their account is now; `horizon` is how far they chose, in the order that the episodes
 *  have at this moment (counted from 0); null where they have not. */
export type SessionOwner = Member & { horizon: { ordinal: number; order: number } | null }

type Row = { id: number; handle: string; rank: Rank; suspended: boolean; blocks: BlockRow[] | null; horizon_set: boolean; ordinal: number | null; order: number }

/** The account behind a session, read anew on every request, so that a suspension or a new rank counts at once. */
export async function findSessionOwner(sessionId: string): Promise<SessionOwner | null> {
  const [row] = await db.$queryRaw<Row[]>`
    SELECT m.id, m.handle, m.rank, m.horizon_set, e.ordinal, (SELECT count(*)::int FROM past_episode_order) AS "order",
           m.suspended_at IS NOT NULL AND (m.suspended_until IS NULL OR m.suspended_until > now()) AS suspended, ${BLOCKS} AS blocks
    FROM session s
    JOIN member m ON m.id = s.member_id
    LEFT JOIN episode e ON e.code = m.horizon_code
    WHERE s.id = ${sessionId} AND s.expires_at > now() AND m.erased_at IS NULL`
  if (!row) return null
  const { id, handle, rank, suspended } = row
  return { kind: 'member', id, handle, rank, suspended, ...blocksIn(row.blocks), horizon: row.horizon_set ? { ordinal: row.ordinal ?? 0, order: row.order } : null }
}

export async function closeSession(sessionId: string): Promise<void> {
  await db.session.deleteMany({ where: { id: sessionId } })
}

/** Sign a person out everywhere, or everywhere but in one session. */
export async function closeSessionsOf(memberId: number, reader: Reader = db, but?: string): Promise<void> {
  await reader.session.deleteMany({ where: { memberId, ...(but ? { id: { not: but } } : {}) } })
}
