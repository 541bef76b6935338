import { db } from '../../db/client'
import { ATTRIBUTOR } from './attribute-next'

const name = `attribution-${ATTRIBUTOR}`

/** A publication that attribution has not followed yet. */
export type NotFollowed = { event: bigint; pageId: number }

/** The next publication to follow, in the order of the outbox: a new attributor begins at its beginning. Stops before the
 *  oldest transaction still open, so that none is passed over. */
export async function nextPublication(): Promise<NotFollowed | null> {
  const rows = await db.$queryRaw<NotFollowed[]>`
    SELECT id AS event, page_id AS "pageId" FROM outbox
    WHERE id > coalesce((SELECT event FROM follower WHERE name = ${name}), 0) AND tx < pg_snapshot_xmin(pg_current_snapshot())
    ORDER BY id LIMIT 1`
  return rows[0] ?? null
}

/** Never backwards, where two instances follow at once. */
export async function haveFollowed(event: bigint): Promise<void> {
  await db.$executeRaw`
    INSERT INTO follower (name, event) VALUES (${name}, ${event})
    ON CONFLICT (name) DO UPDATE SET event = greatest(follower.event, excluded.event)`
}

/** Readers may now be shown who wrote what: what was kept for them without it is dropped. */
export async function tellReaders(): Promise<void> {
  await db.$executeRaw`SELECT pg_notify('wiki_published', 'attributed')`
}
