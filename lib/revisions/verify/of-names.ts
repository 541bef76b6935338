import type { Invariant } from './invariant'

/** Names and what they lead to. A name leads to a page, never to a name: there can be no loop. */
export const OF_NAMES: readonly Invariant[] = [
  {
    name: 'names-lead-to-pages',
    sentence: 'Every name, redirects too, leads straight to a page that is there, but those that a deleted page let go lead nowhere.',
    sql: `SELECT a.key, a.role, a.page_id AS page FROM name a LEFT JOIN page p ON p.id = a.page_id
          WHERE p.id IS NULL OR p.head IS NULL OR (p.deleted_at IS NOT NULL) <> (a.role = 'released')`,
  },
  {
    name: 'one-title',
    sentence: 'Every page owns exactly one title, which is its address, and no other page owns it.',
    sql: `SELECT p.id AS page, p.slug, p.title FROM page p WHERE p.deleted_at IS NULL
          AND ((SELECT count(*) FROM name a WHERE a.page_id = p.id AND a.role = 'title') <> 1
            OR NOT EXISTS (SELECT FROM name a WHERE a.page_id = p.id AND a.role = 'title' AND a.key = p.slug AND a.display = p.title)
            OR EXISTS (SELECT FROM name a WHERE a.page_id <> p.id AND a.role = 'title' AND a.key = p.slug))`,
  },
  {
    name: 'page-agrees-with-head',
    sentence: 'A page has the title, kind, address and beginning that its head says.',
    sql: `SELECT p.id AS page, p.slug, p.title, r.title AS head_title FROM page p JOIN revision r ON r.page_id = p.id AND r.n = p.head
          LEFT JOIN LATERAL (SELECT t.tree::json -> 'front' AS front FROM rendering t WHERE t.page_id = p.id AND t.n = p.head) t ON true
          WHERE p.deleted_at IS NULL AND (p.title <> r.title OR (t.front IS NOT NULL
            AND (p.kind, p.slug, p.bound) IS DISTINCT FROM (t.front ->> 'kind', t.front ->> 'key', t.front ->> 'knownFrom')))`,
  },
]
