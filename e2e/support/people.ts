import { randomBytes } from 'node:crypto'
import { hash } from '@node-rs/argon2'
import type { BrowserContext } from '@playwright/test'
import { encode } from 'next-auth/jwt'
import { sql } from './database'

export type Rank = 'newcomer' | 'editor' | 'moderator' | 'admin'
export type Member = { id: number; handle: string; email: string; password: string }

/** What everybody of the cast signs in with. */
export const PASSWORD = 'pirouette and a rat'
let hashed: Promise<string> | undefined

/** A name that no other test has: `noor-4f1a2b`. */
export const someHandle = (name = 'somebody'): string => `${name}-${randomBytes(3).toString('hex')}`

type Make = { rank?: Rank; suspended?: boolean; /** Up to and including this episode; all of them when not said. */ watched?: number }

/** Somebody with a confirmed address, put straight into the database. */
export async function makeMember(name: string, { rank = 'newcomer', suspended = false, watched = 8 }: Make = {}): Promise<Member> {
  const handle = someHandle(name)
  const email = `${handle}@example.org`
  hashed ??= hash(PASSWORD)
  const [row] = await sql<{ id: number }>(
    `INSERT INTO member (handle, handle_key, email, email_key, email_confirmed_at, password_hash, rank, horizon_set, horizon_code, suspended_at, suspension_reason)
     VALUES ($1, $1, $2, $2, now(), $3, $4, true, (SELECT code FROM episode WHERE ordinal = $5), $6, $7) RETURNING id`,
    [handle, email, await hashed, rank, watched, suspended ? new Date() : null, suspended ? 'A test of patience.' : null],
  )
  return { id: row!.id, handle, email, password: PASSWORD }
}

/** Let a browser be signed in as somebody, as if they had used the form. */
export async function signInFast(context: BrowserContext, { id }: Member): Promise<void> {
  const sid = randomBytes(32).toString('base64url')
  await sql(`INSERT INTO session (id, member_id, expires_at) VALUES ($1, $2, now() + interval '1 hour')`, [sid, id])
  const value = await encode({ token: { sid }, secret: process.env.NEXTAUTH_SECRET!, maxAge: 3600 })
  await context.addCookies([{ name: 'next-auth.session-token', value, url: process.env.BASE_URL!, httpOnly: true, sameSite: 'Lax' }])
}
