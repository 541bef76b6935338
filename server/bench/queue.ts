import type pg from 'pg'
import { fieldsIn } from '@/lib/testing/html-form'
import { sent } from './form'
import type { Row, Task } from './measure'
import { makePeople } from './people'
import { ask, textOf, type Answer } from './visitor'
import type { World } from './world'

const AUTHORS = 50
const MODERATORS = 4

/** Let so many proposals wait, each for a page of its own: small edits by newcomers, over a year. */
export async function fillQueue(connection: pg.Client, count: number, secret: string): Promise<void> {
  await makePeople(connection, AUTHORS, secret, 'newcomer')
  await connection.query(
    `WITH author AS (SELECT id, row_number() OVER (ORDER BY id) - 1 AS i FROM member WHERE rank = 'newcomer' ORDER BY id DESC LIMIT ${AUTHORS}),
          subject AS (SELECT p.id, p.title, p.head, r.text_hash, row_number() OVER (ORDER BY p.id) - 1 AS i FROM page p JOIN revision r ON r.page_id = p.id AND r.n = p.head WHERE p.deleted_at IS NULL AND p.bound = '0'),
          made AS (
            INSERT INTO proposal (act, page_id, title, author_id, bound, created_at, updated_at)
            SELECT 'delete', s.id, s.title, a.id, '0', now() - (k || ' minutes')::interval * 5, now() FROM generate_series(1, $1::int) k
            JOIN subject s ON s.i = k % (SELECT count(*) FROM subject) JOIN author a ON a.i = k % ${AUTHORS} RETURNING id, page_id, author_id)
     INSERT INTO proposal_version (proposal_id, n, base_n, payload, summary, author_id)
     SELECT m.id, 1, p.head, '{"knownFrom": "0", "safeFrom": "0"}', 'Twice the same.', m.author_id FROM made m JOIN page p ON p.id = m.page_id`, [count])
  await connection.query(`UPDATE queue_item SET points = id % 12, place = at - (id % 12) * interval '6 hours'`)
  await connection.query('ANALYZE proposal, proposal_version, queue_item')
}

/** What moderators do all day. @param waiting how many wait, for the names */
export async function queueRows({ baseUrl, connection, secret }: World, waiting: string): Promise<Row[]> {
  const moderators = await makePeople(connection, MODERATORS, secret, 'moderator')
  const { rows } = await connection.query<{ after: string }>(`SELECT (extract(epoch FROM place) * 1000)::bigint || '_' || id AS after FROM queue_item ORDER BY place, id OFFSET (SELECT count(*) / 2 FROM queue_item) LIMIT 1`)
  const middle = rows[0]!.after
  const get = (path: string): Row['task'] => (visitor) => ({ request: { url: baseUrl + path, headers: { cookie: moderators[visitor]! } }, check: (answer) => holds(answer, 'review-list') })
  return [
    { name: `queue, ${waiting}: first page`, visitors: MODERATORS, task: get('/review') },
    { name: `queue, ${waiting}: in the middle`, visitors: MODERATORS, task: get(`/review?after=${middle}`) },
    { name: `queue, ${waiting}: next`, visitors: MODERATORS, task: async (visitor) => pressed(`${baseUrl}/review/next`, baseUrl, moderators[visitor]!, { queue: '' }, /^\/review\/\d+/) },
    {
      name: `queue, ${waiting}: decide`, visitors: MODERATORS,
      async task(visitor, agent) {
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
