import { db } from '../db/client'
import { storage } from './storage/storage'

/** Hours that an upload may wait for its owner to describe it. */
export const FORSAKEN_AFTER_HOURS = 24

/** Forget uploads that nobody came to describe, and bytes that came when the wiki fell, before a picture named them; bytes that
 *  another picture shares stay. Done beside the next upload. */
export async function forgetForsaken(): Promise<void> {
  const gone = await db.$queryRaw<{ hash: string }[]>`
    WITH forsaken AS (
      SELECT m.id FROM media m WHERE m.state = 'pending' AND m.created_at < now() - make_interval(hours => ${FORSAKEN_AFTER_HOURS})
        AND NOT EXISTS (SELECT FROM media_described d WHERE d.media_id = m.id)),
    copies AS (SELECT hash FROM media_size JOIN forsaken ON forsaken.id = media_id),
    removed AS (DELETE FROM media USING forsaken WHERE media.id = forsaken.id RETURNING media.hash),
    stray AS (DELETE FROM media_arriving WHERE at < now() - make_interval(hours => ${FORSAKEN_AFTER_HOURS}) RETURNING hash)
    SELECT hash FROM removed UNION SELECT hash FROM copies UNION SELECT hash FROM stray`
  for (const { hash } of gone) if (!(await isNamed(hash))) await storage().remove(hash)
}

const isNamed = async (hash: string): Promise<boolean> =>
  (await db.media.count({ where: { hash } })) + (await db.mediaSize.count({ where: { hash } })) > 0
