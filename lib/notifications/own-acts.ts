import { Prisma } from '../db/generated/client'
import { stillSaid } from './still-said'
import { ACTS_OF_TEXT, MUTED_OR_NOT, NOTICED_ACTS, TOLD_ELSEWHERE } from './noticed'

/** Whether an act `l` of the log, on its page `p` where it is on one, is told to the reader `r` because it concerns them. The one rule
 *  of list, count, letter and daily letter. See `./reader`. */
export const concernsReader = Prisma.sql`(
  l.member_id = r.member_id AND l.actor_id IS DISTINCT FROM r.member_id AND l.act = ANY(${NOTICED_ACTS}) AND l.data -> ${TOLD_ELSEWHERE} IS NULL
  AND (l.act <> ALL(${ACTS_OF_TEXT}) OR (p.deleted_at IS NULL AND p.bound = ANY(r.bounds) AND l.bound = ANY(r.bounds) AND ${stillSaid('l')}))
  AND (l.act = ANY(${MUTED_OR_NOT}) OR NOT EXISTS (SELECT FROM mute_member x WHERE x.member_id = r.member_id AND x.muted_id = l.actor_id)
    AND NOT EXISTS (SELECT FROM mute_page x WHERE x.member_id = r.member_id AND x.page_id = l.page_id)))`

/** What was said with a decision. */
export const SAID = Prisma.sql`coalesce((SELECT words FROM decision WHERE id = (l.data ->> 'decision')::int), (SELECT answer FROM appeal WHERE id = (l.data ->> 'appeal')::int))`
