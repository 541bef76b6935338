import { randomBytes } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import type pg from 'pg'
import type { Rank } from '@/lib/people/person'

const MAX_AGE_SECONDS = 3600

export const makeEditors = (connection: pg.Client, count: number, secret: string): Promise<string[]> => makePeople(connection, count, secret, 'editor')

/** People who have watched everything, put straight into the database, and the cookie each is signed in with.
 *  @param secret the NEXTAUTH_SECRET of the wiki that will be asked */
export async function makePeople(connection: pg.Client, count: number, secret: string, rank: Rank): Promise<string[]> {
  const run = randomBytes(3).toString('hex')
  const cookies: string[] = []
  for (let i = 1; i <= count; i++) cookies.push(await makePerson(connection, `${rank}-${run}-${i}`, secret, rank))
  return cookies
}

async function makePerson(connection: pg.Client, handle: string, secret: string, rank: Rank): Promise<string> {
  const { rows } = await connection.query<{ id: number }>(
    `INSERT INTO member (handle, handle_key, rank, horizon_set, horizon_code)
     VALUES ($1, $1, $2, true, (SELECT code FROM episode ORDER BY ordinal DESC LIMIT 1)) RETURNING id`, [handle, rank])
  const sid = randomBytes(32).toString('base64url')
  await connection.query(`INSERT INTO session (id, member_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`, [sid, rows[0]!.id])
  return `next-auth.session-token=${await encode({ token: { sid }, secret, maxAge: MAX_AGE_SECONDS })}`
}

/** Let everybody save and look into the past as often as they like: what is measured or broken here is not the limits. */
export async function liftLimits(connection: pg.Client): Promise<void> {
  const free = { points: 10_000_000, seconds: 600 }
  await connection.query(`INSERT INTO setting (key, value) VALUES ('limits', $1) ON CONFLICT (key) DO UPDATE SET value = excluded.value`, [JSON.stringify({ save: { account: free, address: free }, past: { address: free } })])
}
