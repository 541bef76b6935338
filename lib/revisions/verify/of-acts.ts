import type { Invariant } from './invariant'

// The page that a kept answer names: by any name it ever had, or, its names released, as a deleted page.
const ANSWERED = `p.slug = s.result ->> 'slug' OR p.deleted_at IS NOT NULL
          OR EXISTS (SELECT FROM name a WHERE a.page_id = p.id AND a.key = s.result ->> 'slug')`

/** What was promised to people, told to readers and written into the log. */
export const OF_ACTS: readonly Invariant[] = [
  {
    name: 'answers-are-kept',
    sentence: 'Every save that was acknowledged exists: the answer names a revision or a proposal of that person.',
    sql: `SELECT s.member_id AS member, s.key, s.result::text AS answer FROM submission s
          WHERE (s.result ->> 'kind' = 'published' AND NOT EXISTS (
                  SELECT FROM revision r JOIN page p ON p.id = r.page_id
                  WHERE r.author_id = s.member_id AND r.n = (s.result ->> 'n')::int AND (${ANSWERED})))
             OR (s.result ->> 'kind' = 'proposed' AND NOT EXISTS (
                  SELECT FROM proposal q WHERE q.id = (s.result ->> 'proposalId')::int AND q.author_id = s.member_id))`,
  },
  {
    name: 'one-answer-a-revision',
    sentence: 'A submit made one revision: no two submits were answered with the same one.',
    sql: `SELECT s.member_id AS member, s.result ->> 'slug' AS slug, s.result ->> 'n' AS n, count(*)::int AS submits FROM submission s
          WHERE s.result ->> 'kind' = 'published'
          GROUP BY s.member_id, s.result
          HAVING count(*) > (
            SELECT count(*) FROM revision r JOIN page p ON p.id = r.page_id
            WHERE r.author_id = s.member_id AND r.n = (s.result ->> 'n')::int AND (${ANSWERED}))`,
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
    name: 'log-is-true',
    sentence: 'What the log says was published exists.',
    sql: `SELECT l.id::text AS log, l.act, l.page_id AS page, l.n FROM log l WHERE l.act LIKE 'page.%' AND l.n IS NOT NULL
          AND NOT EXISTS (SELECT FROM revision r WHERE r.page_id = l.page_id AND r.n = l.n)`,
  },
]
