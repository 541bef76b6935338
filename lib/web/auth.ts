import { cookies } from 'next/headers'
import { decode, encode } from 'next-auth/jwt'
import { DAY, SECOND } from '@/lib/clock'
import { SESSION_DAYS } from '@/lib/people/session'
import { isSecure, secret } from './secret'

const MAX_AGE_SECONDS = (SESSION_DAYS * DAY) / SECOND

/** next-auth's own name for its session cookie. */
export const sessionCookie = (): string => `${isSecure() ? '__Secure-' : ''}next-auth.session-token`

/** The session id in next-auth's token, or null where the token is not ours, spoilt or too old. */
export async function sessionIn(token: string | undefined): Promise<string | null> {
  if (!token) return null
  const claims = await decode({ token, secret: secret() }).catch(() => null)
  return typeof claims?.sid === 'string' ? claims.sid : null
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
