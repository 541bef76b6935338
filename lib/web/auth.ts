import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { DAY, now, SECOND } from '@/lib/clock'
import { DropCache } from '@/lib/drop-cache'
import { SESSION_DAYS } from '@/lib/people/session'
import { isSecure, secret } from './secret'

const MAX_AGE_SECONDS = (SESSION_DAYS * DAY) / SECOND

/** next-auth's own name for its session cookie. */
export const sessionCookie = (): string => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`

type Claims = { sid: string; /** In seconds. */ exp: number }

/** What was in tokens that were opened lately: to open one takes longer than to find its session. */
const opened = new DropCache<Claims>({ entries: 1_000, bytes: 1024 * 1024 }, () => 1024)

/** The session id in next-auth's token, or null where the token is not ours, spoilt or too old. */
export async function sessionIn(token: string | undefined): Promise<string | null> {
  if (!token) return null
  const claims = opened.get(token) ?? (await open(token))
  return claims && claims.exp * SECOND > now().getTime() ? claims.sid : null
}

async function open(token: string): Promise<Claims | null> {
  const { moment } = opened
  const claims = await decode({ token, secret: secret() }).catch(() => null)
  if (typeof claims?.sid !== 'string' || typeof claims.exp !== 'number') return null
  const found = { sid: claims.sid, exp: claims.exp }
  opened.fill(token, found, moment)
  return found
}

/** The token next-auth would make for this session. */
export const tokenFor = (sessionId: string): Promise<string> =>
  encode({ token: { sid: sessionId }, secret: secret(), maxAge: MAX_AGE_SECONDS })

/** Give the browser the cookie of its new session. */
export async function enter(sessionId: string): Promise<void> {
  const options = { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(), maxAge: MAX_AGE_SECONDS } as const
  ;(await cookies()).set(sessionCookie(), await tokenFor(sessionId), options)
}

/** Take the cookie of its session from the browser. */
export async function leave(): Promise<void> {
  ;(await cookies()).set(sessionCookie(), '', { httpOnly: true, path: '/', secure: isSecure(), maxAge: 0 })
}

/** The id of the session that sent this request, whether or not it still counts. */
export async function currentSession(): Promise<string | null> {
  return sessionIn((await cookies()).get(sessionCookie())?.value)
}
