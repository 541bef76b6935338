import { FORSAKEN_AFTER_HOURS } from '../../media/forget-forsaken'
import type { Invariant } from './invariant'

/** Pictures and the pages that describe them. */
export const OF_MEDIA: readonly Invariant[] = [
  {
    name: 'no-orphan-media',
    sentence: 'Every picture is described by a page or a proposal, or was sent a short while ago and may still be.',
    // What nobody came to describe is forgotten beside the next upload.
    sql: `SELECT m.id AS media, m.state, m.created_at FROM media m
          WHERE NOT EXISTS (SELECT FROM media_described d WHERE d.media_id = m.id)
            AND (m.state <> 'pending' OR m.created_at < (SELECT max(created_at) FROM media) - interval '${FORSAKEN_AFTER_HOURS + 1} hours')`,
  },
  {
    name: 'described-is-published',
    sentence: 'A picture that a page describes can be seen there, or was hidden by a moderator.',
    sql: `SELECT f.page_id AS page, m.id AS media, m.state FROM file_page f JOIN media m ON m.id = f.media_id WHERE m.state = 'pending'`,
  },
  {
    name: 'hidden-has-its-reason',
    sentence: 'A picture is hidden while, and only while, a moderator\'s reason for it stands.',
    sql: `SELECT m.id AS media, m.state FROM media m
          WHERE (m.state = 'hidden') <> EXISTS (SELECT FROM hidden h WHERE h.field = 'file' AND h.text_hash = m.hash AND h.lifted_at IS NULL)`,
  },
]
