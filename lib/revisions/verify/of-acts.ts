import type { Invariant } from './invariant'

// The revisions an answer may mean: of the page that bears its name, now or formerly, or, its names released, of a deleted one.
const GONE = 'WITH gone AS MATERIALIZED (SELECT id FROM page WHERE deleted_at IS NOT NULL)'
const REVISION = `r.n = (s.result ->> 'n')::int AND r.author_id = s.member_id`
const ON_NAMED = `SELECT r.page_id FROM name a JOIN revision r ON r.page_id = a.page_id AND ${REVISION} WHERE a.key = s.result ->> 'slug'`
const ON_GONE = `SELECT r.page_id FROM gone g JOIN revision r ON r.page_id = g.id AND ${REVISION}`

/** What was promised to people, told to readers and written into the log. */
export const OF_ACTS: readonly Invariant[] = [
  {
    name: 'answers-are-kept',
    sentence: 'Every save that was acknowledged exists: the answer names a revision or a proposal of that person.',
    sql: `${GONE} SELECT s.member_id AS member, s.key, s.result::text AS answer FROM submission s
          WHERE (s.result ->> 'kind' = 'published' AND NOT EXISTS (${ON_NAMED}) AND NOT EXISTS (${ON_GONE}))
             OR (s.result ->> 'kind' = 'proposed' AND NOT EXISTS (
                  SELECT FROM proposal q WHERE q.id = (s.result ->> 'proposalId')::int AND q.author_id = s.member_id))`,
  },
  {
    name: 'one-answer-a-revision',
    sentence: 'A submit made one revision: no two submits were answered with the same one.',
    sql: `${GONE} SELECT s.member_id AS member, s.result ->> 'slug' AS slug, s.result ->> 'n' AS n, s.submits
          FROM (SELECT member_id, result, count(*)::int AS submits FROM submission WHERE result ->> 'kind' = 'published' GROUP BY 1, 2 HAVING count(*) > 1) s
          WHERE s.submits > (SELECT count(*) FROM (${ON_NAMED} UNION ${ON_GONE}) AS meant)`,
  },
  {
    name: 'one-event-a-publication',
    sentence: 'Every publication has one event for those who follow, and every event its revision. Of an import only what became a head is a publication.',
    sql: `SELECT r.page_id AS page, r.n, 'no event' AS what FROM revision r JOIN page p ON p.id = r.page_id
          WHERE (r.origin <> 'import' OR p.head = r.n)
            AND (SELECT count(*) FROM outbox o WHERE o.page_id = r.page_id AND o.n = r.n AND o.event = 'published') <> 1
          UNION ALL SELECT o.page_id, o.n, 'no revision' FROM outbox o
          WHERE NOT EXISTS (SELECT FROM revision r WHERE r.page_id = o.page_id AND r.n = o.n)`,
  },
  {
    name: 'publications-are-logged',
    sentence: 'Every publication has its entry in the log. Of an import only what became a head is a publication.',
    sql: `SELECT r.page_id AS page, r.n, r.act FROM revision r JOIN page p ON p.id = r.page_id
          WHERE (r.origin <> 'import' OR p.head = r.n)
            AND NOT EXISTS (SELECT FROM log l WHERE l.page_id = r.page_id AND l.n = r.n AND l.act LIKE 'page.%')`,
  },
  {
    name: 'deletions-are-logged',
    sentence: 'Who deleted a page, or let another take it in, stands in the log, and nothing about its return after that.',
    sql: `SELECT p.id AS page, p.slug, l.act FROM page p
          LEFT JOIN LATERAL (SELECT act FROM log WHERE page_id = p.id AND act IN ('page.delete', 'page.merge', 'page.restore') ORDER BY id DESC LIMIT 1) l ON true
          WHERE (p.deleted_at IS NOT NULL) <> (l.act IS NOT NULL AND l.act <> 'page.restore')`,
  },
  {
    name: 'log-is-true',
    sentence: 'What the log says was published exists.',
    sql: `SELECT l.id::text AS log, l.act, l.page_id AS page, l.n FROM log l WHERE l.act LIKE 'page.%' AND l.n IS NOT NULL
          AND NOT EXISTS (SELECT FROM revision r WHERE r.page_id = l.page_id AND r.n = l.n)`,
  },
]
