import type { Invariant } from './invariant'

/** What members say of theories, and what they said before. */
export const OF_VOTES: readonly Invariant[] = [
  {
    name: 'votes-are-their-last-word',
    sentence: 'A vote is the last word of its past, and where somebody took theirs back there is none.',
    sql: `SELECT coalesce(v.page_id, p.page_id) AS page, coalesce(v.member_id, p.member_id) AS member
          FROM vote v FULL JOIN (SELECT DISTINCT ON (page_id, member_id) * FROM vote_past ORDER BY page_id, member_id, id DESC) p ON p.page_id = v.page_id AND p.member_id = v.member_id
          WHERE (v.likely, v.wanted) IS DISTINCT FROM (p.likely, p.wanted)`,
  },
]
