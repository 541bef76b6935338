import { db } from '../../db/client'
import type { Tx } from '../../db/transaction'
import { FOLLOWER } from './attribute-next'

/** A publication that attribution has not followed yet; `after` is the event it has followed last. */
export type NotFollowed = { event: bigint; pageId: number; after: bigint }

/** The next publication to follow, in the order of the outbox. Stops before the oldest transaction still open, so that none is
 *  passed over. */
export async function nextPublication(): Promise<NotFollowed | null> {
  const rows = await db.$queryRaw<NotFollowed[]>`
    WITH followed AS (SELECT coalesce((SELECT event FROM follower WHERE name = ${FOLLOWER}), 0) AS event)
    SELECT o.id AS event, o.page_id AS "pageId", f.event AS after FROM outbox o, followed f
    WHERE o.id > f.event AND o.tx < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY o.id LIMIT 1`
  return rows[0] ?? null
}

/** Say that a publication was followed; nothing where somebody went on, or back, meanwhile. */
export async function haveFollowed({ event, after }: NotFollowed): Promise<void> {
  await db.$executeRaw`
    INSERT INTO follower (name, event) VALUES (${FOLLOWER}, ${event})
    ON CONFLICT (name) DO UPDATE SET event = excluded.event WHERE follower.event = ${after}`
}

/** Go back before a page's first publication, in the transaction that forgets what was worked out of it. */
export async function followAgain(tx: Tx, pageId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE follower SET event = least(event, (SELECT coalesce(min(id) - 1, follower.event) FROM outbox WHERE page_id = ${pageId})) WHERE name = ${FOLLOWER}`
}

/** Readers may now be shown who wrote what: what was kept for them without it is dropped. */
export async function tellReaders(): Promise<void> {
  await db.$executeRaw`SELECT pg_notify('wiki_published', 'attributed')`
}
