import { Prisma } from '../db/generated/client'
import { stillSaid } from './still-said'
import { KNOWN_WITH_THE_PAGE, ON_THE_PAGE } from './watched'

const SINCE = { new: Prisma.sql`o.tx >= w.looked`, all: Prisma.sql`true` }

/** What others did to things that people watch and may know of, one row for each person, thing and act: `member_id`, `page_id`,
 *  `thread_id` of the watch, whether a letter told of the thing (`mailed`), and of the act `id`, `tx`,
 *  `at`, `act`, `n`, the `thread` and `comment` it is about, `on_page`, `by_id`, `words`, `summary` and whether its author `is_hidden`. The one rule of list, count, letter and feed.
 *
 *  An act is told where its page and its own bound are within the horizon; a theory, where its page is, like on the page of its
 *  question. Reading stops before the oldest transaction still open.
 *  @param readers see `./reader` @param which only what is new since they looked, or all since they began to watch */
export const watchedActs = (readers: Prisma.Sql, which: 'new' | 'all'): Prisma.Sql => Prisma.sql`(
  SELECT w.member_id, w.page_id, w.thread_id, w.mailed, l.id, l.tx, l.at, l.act, l.n, l.page_id AS on_page, by.id AS by_id,
    CASE WHEN l.bound = ANY(r.bounds) THEN l.words ELSE '' END AS words, (l.data ->> 'thread')::int AS thread, (l.data ->> 'comment')::int AS comment,
    CASE WHEN l.bound = ANY(r.bounds) AND NOT EXISTS (SELECT FROM hidden x WHERE x.field = 'summary' AND x.lifted_at IS NULL AND x.page_id = l.page_id AND x.n = l.n AND x.audience = ANY(r.unseen)) THEN coalesce(v.summary, '') ELSE '' END AS summary,
    by.is_hidden
  FROM ${readers} r
  JOIN member me ON me.id = r.member_id
  JOIN watch w ON w.member_id = r.member_id
  JOIN page p ON p.id = w.page_id AND p.bound = ANY(r.bounds)
  CROSS JOIN LATERAL (
    SELECT o.id, o.tx, o.at, o.act, o.n, o.page_id, o.actor_id, o.member_id, o.words, o.bound, o.data FROM log o
    WHERE o.page_id = w.page_id AND o.id > w.since AND ${SINCE[which]} AND o.act = ANY(${ON_THE_PAGE})
      AND (o.bound = ANY(r.bounds) OR o.act = ANY(${KNOWN_WITH_THE_PAGE})) AND (p.deleted_at IS NULL OR o.act = ANY(${KNOWN_WITH_THE_PAGE})) AND ${stillSaid('o')}
      AND CASE WHEN w.thread_id > 0 THEN o.act = 'comment.post' AND o.data ->> 'thread' = w.thread_id::text
               ELSE o.act <> 'comment.post' OR NOT EXISTS (SELECT FROM watch t WHERE t.member_id = w.member_id AND t.page_id = w.page_id AND t.thread_id > 0 AND t.thread_id::text = o.data ->> 'thread') END
    UNION ALL
    SELECT o.id, o.tx, o.at, o.act, o.n, o.page_id, o.actor_id, o.member_id, o.words, o.bound, o.data
    FROM name q JOIN theory t ON t.question_key = q.key JOIN page tp ON tp.id = t.page_id JOIN log o ON o.page_id = tp.id
    WHERE w.thread_id = 0 AND p.deleted_at IS NULL AND q.page_id = w.page_id AND q.bound = ANY(r.bounds) AND tp.deleted_at IS NULL AND tp.bound = ANY(r.bounds)
      AND o.act = 'page.create' AND o.id > w.since AND ${SINCE[which]}
  ) l
  CROSS JOIN LATERAL (
    SELECT CASE WHEN l.act LIKE 'page.%' THEN coalesce(l.member_id, l.actor_id) ELSE l.actor_id END AS id,
      EXISTS (SELECT FROM hidden x WHERE x.field = 'author' AND x.lifted_at IS NULL AND x.page_id = l.page_id AND x.n = l.n AND x.audience = ANY(r.unseen)) AS is_hidden
  ) by
  LEFT JOIN revision v ON v.page_id = l.page_id AND v.n = l.n AND l.act LIKE 'page.%'
  WHERE l.tx < pg_snapshot_xmin(pg_current_snapshot())
    AND by.id IS DISTINCT FROM r.member_id AND l.actor_id IS DISTINCT FROM r.member_id
    AND NOT (l.act = 'theory.evidence-changed' AND l.member_id IS NOT DISTINCT FROM r.member_id)
    AND (me.watch_minor OR v.minor IS DISTINCT FROM true)
    -- Whoever is not told who did something is not told by what they do not hear of either.
    AND (by.is_hidden OR NOT EXISTS (SELECT FROM mute_member x WHERE x.member_id = r.member_id AND x.muted_id = by.id))
    AND NOT EXISTS (SELECT FROM mute_page x WHERE x.member_id = r.member_id AND x.page_id IN (w.page_id, l.page_id))
)`
