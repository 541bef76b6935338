import type { Invariant } from './invariant'

/** Pages, their heads and their numbered revisions. */
export const OF_REVISIONS: readonly Invariant[] = [
  {
    name: 'one-head',
    sentence: 'Every page has a head, and it is a revision of its own.',
    sql: `SELECT p.id AS page, p.slug, p.head FROM page p
          WHERE NOT EXISTS (SELECT FROM revision r WHERE r.page_id = p.id AND r.n = p.head)`,
  },
  {
    name: 'head-is-newest',
    sentence: 'A head is the newest published revision of its page.',
    sql: `SELECT p.id AS page, p.slug, p.head, r.n AS newest FROM page p
          JOIN LATERAL (SELECT n FROM revision WHERE page_id = p.id ORDER BY n DESC LIMIT 1) r ON r.n IS DISTINCT FROM p.head`,
  },
  {
    name: 'numbers-without-gap',
    sentence: 'The revisions of a page are numbered 1, 2, 3 … without a gap.',
    sql: `SELECT page_id AS page, min(n) AS first, max(n) AS last, count(*)::int AS revisions FROM revision
          GROUP BY page_id HAVING min(n) <> 1 OR max(n) <> count(*)`,
  },
  {
    name: 'one-root',
    sentence: 'A page has one root: its first revision creates it and stands on nothing, every other stands on one before it.',
    sql: `SELECT page_id AS page, n, act, base_n AS base FROM revision WHERE (n = 1) <> (act = 'create') OR (n = 1) <> (base_n IS NULL)`,
  },
  {
    name: 'bases-are-older',
    sentence: 'What a revision stands on, and what it undoes, is older and of the same page.',
    sql: `SELECT r.page_id AS page, r.n, r.base_n AS base, r.undoes_n AS undoes FROM revision r
          WHERE r.base_n >= r.n OR r.undoes_n >= r.n
             OR (r.base_n IS NOT NULL AND NOT EXISTS (SELECT FROM revision b WHERE b.page_id = r.page_id AND b.n = r.base_n))
             OR (r.undoes_n IS NOT NULL AND NOT EXISTS (SELECT FROM revision u WHERE u.page_id = r.page_id AND u.n = r.undoes_n))`,
  },
  {
    name: 'stands-on-head',
    sentence: 'Every revision stands on the head of its time (the one before it), or records that it was merged.',
    sql: `SELECT page_id AS page, n, base_n AS base FROM revision WHERE n > 1 AND base_n IS DISTINCT FROM n - 1 AND NOT merged`,
  },
  {
    name: 'texts-match-their-hash',
    sentence: 'A text is named by the SHA-256 of its bytes, and knows how many they are.',
    sql: `SELECT hash, bytes FROM text
          WHERE body IS NOT NULL AND (hash <> encode(sha256(convert_to(body, 'UTF8')), 'hex') OR bytes <> octet_length(body))`,
  },
  {
    name: 'texts-are-there',
    sentence: 'Every revision, proposal and draft has its text.',
    sql: `SELECT 'revision' AS what, page_id AS id, n, text_hash AS hash FROM revision r WHERE NOT EXISTS (SELECT FROM text t WHERE t.hash = r.text_hash)
          UNION ALL SELECT 'proposal', proposal_id, n, text_hash FROM proposal_version v
          WHERE v.text_hash IS NOT NULL AND NOT EXISTS (SELECT FROM text t WHERE t.hash = v.text_hash)
          UNION ALL SELECT 'draft', id, base_n, text_hash FROM draft d WHERE text_hash IS NOT NULL AND NOT EXISTS (SELECT FROM text t WHERE t.hash = d.text_hash)`,
  },
  {
    name: 'emptied-texts-are-logged',
    sentence: 'A text is without its words only where the log says who removed them and why.',
    sql: `SELECT hash, emptied_at FROM text t WHERE body IS NULL
          AND (emptied_at IS NULL OR NOT EXISTS (SELECT FROM log l WHERE l.act = 'text.empty' AND l.data ->> 'hash' = t.hash))`,
  },
  {
    name: 'hidden-is-not-head',
    sentence: 'A hidden text is no page\'s head, and what is hidden is named.',
    sql: `SELECT h.id AS hidden, p.id AS page, p.slug FROM hidden h
          JOIN revision r ON r.text_hash = h.text_hash JOIN page p ON p.id = r.page_id AND p.head = r.n
          WHERE h.field = 'text' AND h.lifted_at IS NULL AND p.deleted_at IS NULL
          UNION ALL SELECT id, page_id, NULL FROM hidden WHERE field = 'text' AND text_hash IS NULL`,
  },
]
