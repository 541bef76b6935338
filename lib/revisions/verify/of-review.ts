import type { Invariant } from './invariant'

/** Proposals, their versions and the decisions on them. */
export const OF_REVIEW: readonly Invariant[] = [
  {
    name: 'proposal-versions',
    sentence: 'A proposal\'s versions are numbered 1, 2, 3 … without a gap, and its own number is the newest.',
    sql: `SELECT p.id AS proposal, p.version, max(v.n) AS newest, count(v.n)::int AS versions FROM proposal p
          LEFT JOIN proposal_version v ON v.proposal_id = p.id
          GROUP BY p.id HAVING p.version IS DISTINCT FROM max(v.n) OR count(v.n) <> p.version OR min(v.n) <> 1`,
  },
  {
    name: 'accepted-is-published',
    sentence: 'Every accepted text became the revision its decision names, under its author\'s name.',
    sql: `SELECT p.id AS proposal, d.id AS decision, d.result_n AS n FROM proposal p JOIN decision d ON d.proposal_id = p.id AND d.outcome = 'accepted'
          WHERE p.act IN ('create', 'edit', 'rename', 'restore', 'upload') AND NOT EXISTS (
            SELECT FROM revision r WHERE r.page_id = p.page_id AND r.n = d.result_n AND r.proposal_id = p.id
              AND r.author_id = p.author_id AND r.reviewer_id = d.by_id)`,
  },
  {
    name: 'published-was-accepted',
    sentence: 'Every revision that came from a proposal was accepted by somebody, or is the part of it that a decision names.',
    sql: `SELECT r.page_id AS page, r.n, r.proposal_id AS proposal FROM revision r WHERE r.proposal_id IS NOT NULL
          AND NOT EXISTS (SELECT FROM decision d WHERE d.proposal_id = r.proposal_id AND (d.outcome = 'accepted' OR d.result_n = r.n))`,
  },
  {
    name: 'states-follow-decisions',
    sentence: 'A proposal is in the state its last decision left it in, or its author has since sent, withdrawn or resubmitted it.',
    sql: `SELECT p.id AS proposal, p.state, d.outcome AS decided FROM proposal p
          LEFT JOIN LATERAL (SELECT outcome FROM decision WHERE proposal_id = p.id ORDER BY id DESC LIMIT 1) d ON true
          WHERE (p.state IN ('accepted', 'rejected', 'changes-requested') AND p.state IS DISTINCT FROM d.outcome)
             OR (p.state NOT IN ('accepted', 'changes-requested') AND d.outcome = 'accepted')`,
  },
  {
    name: 'decisions-in-order',
    sentence: 'No decision follows an acceptance, each names a version that exists, and none an older one than the decision before it.',
    sql: `SELECT proposal_id AS proposal, id AS decision, version, outcome FROM (
            SELECT d.*, lag(outcome) OVER story AS outcome_before, lag(version) OVER story AS version_before FROM decision d
            WINDOW story AS (PARTITION BY proposal_id ORDER BY id)
          ) d WHERE outcome_before = 'accepted' OR version < version_before
            OR NOT EXISTS (SELECT FROM proposal_version v WHERE v.proposal_id = d.proposal_id AND v.n = d.version)`,
  },
  {
    name: 'decisions-are-logged',
    sentence: 'Every decision has its entry in the log, and every entry its decision.',
    sql: `SELECT coalesce(d.proposal_id, l.proposal_id) AS proposal, coalesce(d.act, l.act) AS act, d.times AS decided, l.times AS logged
          FROM (SELECT proposal_id, 'decision.' || outcome AS act, count(*)::int AS times FROM decision GROUP BY 1, 2) d
          FULL JOIN (SELECT proposal_id, act, count(*)::int AS times FROM log WHERE act IN ('decision.accepted', 'decision.rejected', 'decision.changes-requested') GROUP BY 1, 2) l
          ON l.proposal_id = d.proposal_id AND l.act = d.act
          WHERE d.times IS DISTINCT FROM l.times`,
  },
  {
    name: 'nothing-waits-for-deleted-pages',
    sentence: 'Of a deleted page nothing waits for review but to be restored, and to be restored waits no page that is there.',
    sql: `SELECT q.id AS proposal, q.act, p.id AS page FROM proposal q JOIN page p ON p.id = q.page_id
          WHERE q.state IN ('pending', 'changes-requested') AND (p.deleted_at IS NULL) = (q.act = 'restore')`,
  },
  {
    name: 'queue-is-what-waits',
    sentence: 'The queue holds exactly the pending proposals, the edits that were published without a reviewer and that nobody has checked, the comments of which a version waits, and the reports and appeals without an answer.',
    sql: `WITH waits AS (
            SELECT id AS proposal, NULL::int AS page, NULL::int AS n, NULL::int AS reported, NULL::int AS appeal, NULL::int AS comment FROM proposal WHERE state = 'pending'
            UNION ALL SELECT NULL, r.page_id, r.n, NULL, NULL, NULL FROM revision r WHERE r.origin IN ('form', 'api') AND r.reviewer_id IS NULL
              AND NOT EXISTS (SELECT FROM patrol t WHERE t.page_id = r.page_id AND t.n = r.n)
            UNION ALL SELECT NULL, NULL, NULL, id, NULL, NULL FROM reported WHERE outcome IS NULL
            UNION ALL SELECT NULL, NULL, NULL, NULL, id, NULL FROM appeal WHERE outcome IS NULL
            UNION ALL SELECT NULL, NULL, NULL, NULL, NULL, comment_id FROM comment_version WHERE state = 'pending'
          ), queued AS (SELECT proposal_id AS proposal, CASE WHEN n IS NOT NULL THEN page_id END AS page, n, reported_id AS reported, appeal_id AS appeal, comment_id AS comment FROM queue_item)
          SELECT proposal, page, n, reported, appeal, comment, 'is not queued' AS what FROM (TABLE waits EXCEPT TABLE queued) missing
          UNION ALL SELECT proposal, page, n, reported, appeal, comment, 'waits for nobody' FROM (TABLE queued EXCEPT TABLE waits) stray`,
  },
  {
    name: 'nobody-decides-their-own',
    sentence: 'Nobody decides their own proposal, or reviews their own revision.',
    sql: `SELECT p.id AS proposal, d.id AS decision, d.by_id AS member FROM decision d JOIN proposal p ON p.id = d.proposal_id AND p.author_id = d.by_id
          UNION ALL SELECT proposal_id, NULL, author_id FROM revision WHERE reviewer_id = author_id`,
  },
]
