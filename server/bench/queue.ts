import type pg from 'pg'
import { fieldsIn } from '@/lib/testing/html-form'
import { sent } from './form'
import type { Row, Task } from './measure'
import { makePeople } from './people'
import { ask, textOf, type Answer } from './visitor'
import type { World } from './world'

/** Each may have one open wish a page: enough of them for all that wait, and all that come while it is decided. */
const AUTHORS = 2_000
const MODERATORS = 4

/** Look at everything that waits, so that nothing does, and bring in those who will propose. */
export async function clearQueue(connection: pg.Client, secret: string): Promise<void> {
  await connection.query(`INSERT INTO member (handle, handle_key, rank) SELECT h, h, 'newcomer' FROM (SELECT 'proposer-' || n AS h FROM generate_series(1, ${AUTHORS}) n) named`)
  await makePeople(connection, 1, secret, 'moderator')
  await connection.query(`INSERT INTO patrol (page_id, n, by_id) SELECT page_id, n, (SELECT max(id) FROM member) FROM queue_item WHERE n IS NOT NULL ON CONFLICT DO NOTHING`)
  const { rows } = await connection.query<{ left: number }>('SELECT count(*)::int AS left FROM queue_item')
  if (rows[0]!.left > 0) throw new Error(`${rows[0]!.left} still wait`)
}

/** Let so many more proposals wait: that pages be deleted, by newcomers, over a year. */
export async function fillQueue(connection: pg.Client, count: number): Promise<void> {
  await propose(connection, count)
  await connection.query(`UPDATE queue_item SET points = id % 12, place = at - (id % 12) * interval '6 hours'`)
  await connection.query('ANALYZE proposal, proposal_version, queue_item')
}

async function propose(connection: pg.Client, count: number): Promise<void> {
  const { rowCount } = await connection.query(
    `WITH author AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS i FROM member WHERE handle LIKE 'proposer-%'),
          subject AS (SELECT p.id, p.title, p.head, r.text_hash, row_number() OVER (ORDER BY p.id) - 1 AS i FROM page p JOIN revision r ON r.page_id = p.id AND r.n = p.head WHERE p.deleted_at IS NULL AND p.bound = '0'),
          made AS (
            INSERT INTO proposal (act, page_id, title, author_id, bound, created_at, updated_at)
            SELECT 'delete', s.id, s.title, a.id, '0', now() - (k % 100000 || ' minutes')::interval * 5, now() FROM (SELECT n + (SELECT coalesce(max(id), 0) FROM proposal) AS k FROM generate_series(1, $1::int) n) each
            JOIN subject s ON s.i = k % (SELECT count(*) FROM subject) JOIN author a ON a.i = k / (SELECT count(*) FROM subject) % ${AUTHORS} RETURNING id, page_id, author_id)
     INSERT INTO proposal_version (proposal_id, n, base_n, payload, summary, author_id)
     SELECT m.id, 1, p.head, '{"knownFrom": "0", "safeFrom": "0"}', 'Twice the same.', m.author_id FROM made m JOIN page p ON p.id = m.page_id`, [count])
  if (rowCount !== count) throw new Error(`${rowCount} of ${count} wait`)
}

/** What moderators do all day. @param waiting how many wait, for the names */
export async function queueRows({ baseUrl, connection, secret }: World, waiting: string): Promise<Row[]> {
  const moderators = await makePeople(connection, MODERATORS, secret, 'moderator')
  const { rows } = await connection.query<{ after: string }>(`SELECT (extract(epoch FROM place) * 1000)::bigint || '_' || id AS after FROM queue_item ORDER BY place, id OFFSET (SELECT count(*) / 2 FROM queue_item) LIMIT 1`)
  const middle = rows[0]!.after
  // One comes for each that goes, so that as many wait all the while; one after another, for they share a connection.
  let last = Promise.resolve()
  const another = () => (last = last.then(() => propose(connection, 1)))
  const get = (path: string): Row['task'] => (visitor) => ({ request: { url: baseUrl + path, headers: { cookie: moderators[visitor]! } }, check: (answer) => holds(answer, 'review-list') })
  return [
    { name: `queue, ${waiting}: first page`, visitors: MODERATORS, task: get('/review') },
    { name: `queue, ${waiting}: in the middle`, visitors: MODERATORS, task: get(`/review?after=${middle}`) },
    { name: `queue, ${waiting}: next`, visitors: MODERATORS, task: async (visitor) => pressed(`${baseUrl}/review/next`, baseUrl, moderators[visitor]!, { queue: '' }, /^\/review\/\d+/) },
    {
      name: `queue, ${waiting}: decide`, visitors: MODERATORS,
      async task(visitor, agent) {
        await another()
        const cookie = moderators[visitor]!
        const next = await ask((await pressed(`${baseUrl}/review/next`, baseUrl, cookie, { queue: '' }, /./)).request, agent)
        const url = baseUrl + String(next.headers.location)
        const form = fieldsIn(textOf(await ask({ url, headers: { cookie } }, agent)), 'reasonCode')
        return pressed(url, baseUrl, cookie, { ...form, intent: 'reject', reasonCode: 'duplicate' }, /done=rejected/)
      },
    },
  ]
}

async function pressed(url: string, baseUrl: string, cookie: string, fields: Record<string, string>, leads: RegExp): Promise<Task> {
  const { body, type } = await sent(fields)
  return {
    request: { method: 'POST', url, headers: { cookie, origin: baseUrl, 'content-type': type }, body },
    check(answer) {
      if (answer.status !== 303 || !leads.test(String(answer.headers.location))) throw new Error(`it led to ${String(answer.headers.location)}`)
    },
  }
}

function holds(answer: Answer, words: string): void {
  if (answer.status !== 200 || !textOf(answer).includes(words)) throw new Error(`“${words}” is not in it`)
}
