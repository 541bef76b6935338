import type { Invariant } from './invariant'

/** Discussions, what is said there, and its versions. */
export const OF_TALK: readonly Invariant[] = [
  {
    name: 'threads-begin-once',
    sentence: 'Every discussion has exactly one comment that it began with.',
    sql: `SELECT t.id AS thread, count(c.id)::int AS openings FROM thread t LEFT JOIN comment c ON c.thread_id = t.id AND c.opens GROUP BY t.id HAVING count(c.id) <> 1`,
  },
  {
    name: 'replies-stay-near',
    sentence: 'What answers a comment stands in the same discussion, and nothing answers an answer or the beginning.',
    sql: `SELECT c.id AS comment, c.parent_id AS parent FROM comment c JOIN comment p ON p.id = c.parent_id WHERE p.thread_id <> c.thread_id OR p.parent_id IS NOT NULL OR p.opens`,
  },
  {
    name: 'comment-versions',
    sentence: 'A comment\'s versions are numbered 1, 2, 3 … without a gap, its own number is the newest, and the one that others read is the last that passed, with its bound or a later one.',
    sql: `SELECT c.id AS comment, c.version, c.shown, max(v.n) AS newest, max(v.n) FILTER (WHERE v.state = 'passed') AS passed FROM comment c LEFT JOIN comment_version v ON v.comment_id = c.id
          GROUP BY c.id HAVING c.version IS DISTINCT FROM max(v.n) OR count(v.n) <> c.version OR min(v.n) <> 1 OR c.shown IS DISTINCT FROM max(v.n) FILTER (WHERE v.state = 'passed')`,
  },
  {
    name: 'comments-that-wait-are-open',
    sentence: 'Only the newest version of a comment waits, and none of one that is gone.',
    sql: `SELECT c.id AS comment, v.n, c.state FROM comment c JOIN comment_version v ON v.comment_id = c.id AND v.state = 'pending' WHERE c.state <> 'open' OR v.n <> c.version`,
  },
  {
    name: 'comments-are-logged',
    sentence: 'Whatever others may read of a discussion was told in the log once, when it was first read.',
    sql: `SELECT c.id AS comment, count(l.id)::int AS told FROM comment c LEFT JOIN log l ON l.act = 'comment.post' AND (l.data ->> 'comment')::int = c.id
          GROUP BY c.id HAVING count(l.id) <> CASE WHEN c.shown IS NULL THEN 0 ELSE 1 END`,
  },
]
