import type { Invariant } from './invariant'

/** Whose the evidence of theories is, and what it leans on. */
export const OF_EVIDENCE: readonly Invariant[] = [
  {
    name: 'evidence-has-its-owner',
    sentence: 'Of every piece of evidence that readers see it is known who brought it, with a revision of its page.',
    sql: `SELECT e.page_id AS page, e.id AS row FROM evidence e JOIN page p ON p.id = e.page_id AND p.deleted_at IS NULL
          WHERE NOT EXISTS (SELECT FROM evidence_origin o JOIN revision r ON r.page_id = o.page_id AND r.n = o.n WHERE o.page_id = e.page_id AND o.row_id = e.id AND o.n <= p.head)`,
  },
  {
    name: 'leans-are-of-evidence',
    sentence: 'Whatever leans on something is a piece of evidence of a theory’s head.',
    sql: `SELECT l.page_id AS page, l.row_id AS row FROM lean l JOIN page p ON p.id = l.page_id AND p.deleted_at IS NULL
          WHERE NOT EXISTS (SELECT FROM evidence e WHERE e.page_id = l.page_id AND e.id = l.row_id)`,
  },
]
