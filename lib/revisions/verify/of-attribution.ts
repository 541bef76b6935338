import { FOLLOWER } from '../attribution/attribute-next'
import type { Invariant } from './invariant'

/** Who wrote which words. `attribute` mends whatever is named here. */
export const OF_ATTRIBUTION: readonly Invariant[] = [
  {
    name: 'attributed-in-order',
    sentence: 'The revisions of a page are attributed one after the other, from the first on, by one attributor.',
    sql: `SELECT page_id AS page, min(n) AS first, max(n) AS last, count(*)::int AS revisions FROM attribution
          GROUP BY page_id, deriver HAVING min(n) <> 1 OR max(n) <> count(*)`,
  },
  {
    name: 'same-text-same-origins',
    sentence: 'Where the same text stands twice in a page, its words have the same origins.',
    sql: `SELECT a.page_id AS page, r.text_hash AS hash, count(*)::int AS revisions FROM attribution a JOIN revision r ON r.page_id = a.page_id AND r.n = a.n
          GROUP BY a.page_id, r.text_hash HAVING count(DISTINCT a.runs) > 1`,
  },
  {
    name: 'first-words-are-its-own',
    sentence: 'All words of a first revision came with it.',
    sql: `SELECT page_id AS page, n, runs FROM attribution WHERE n = 1 AND words > 0 AND runs <> ARRAY[words, 1]`,
  },
  {
    name: 'outbox-is-followed',
    sentence: 'What was followed in the outbox is attributed up to there.',
    sql: `SELECT o.page_id AS page, o.n, o.id AS event FROM outbox o
          WHERE o.id <= (SELECT max(event) FROM follower WHERE name = '${FOLLOWER}')
          AND NOT EXISTS (SELECT FROM attribution a WHERE a.page_id = o.page_id AND a.n = o.n)`,
  },
]
