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
  {
    name: 'likelihood-is-counted',
    sentence: 'How likely a page is thought is what the votes on it that count say, and how many they are.',
    sql: `SELECT page_id AS page FROM (
            SELECT v.page_id, count(v.likely) AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY v.likely) AS median FROM vote_counted v WHERE v.counts GROUP BY v.page_id) said
          FULL JOIN likelihood l USING (page_id)
          WHERE coalesce(said.count, 0) <> coalesce(l.count, 0) OR said.median IS DISTINCT FROM l.median`,
  },
]
