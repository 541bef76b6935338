import type { NextAuthOptions } from 'next-auth'
import CredentialsProvider from 'next-auth/providers/credentials'
import { DAY, SECOND } from '@/lib/clock'
import { closeSession, findSessionOwner, SESSION_DAYS } from '@/lib/people/session'
import { isSecure, secret } from './secret'
import { signInWithin } from './sign-in'

/** next-auth as this wiki uses it: a token that carries the id of our own session row, which every request looks up. */
export function authOptions(): NextAuthOptions {
  return {
    secret: secret(),
    useSecureCookies: isSecure(),
    session: { strategy: 'jwt', maxAge: (SESSION_DAYS * DAY) / SECOND },
    pages: { signIn: '/sign-in', signOut: '/sign-out', error: '/sign-in' },
    providers: [
      CredentialsProvider({
        credentials: { name: {}, password: {} },
        async authorize(sent, request) {
          const address = String(request.headers?.['x-forwarded-for'] ?? 'unknown')
          const entered = await signInWithin({ name: String(sent?.name ?? ''), password: String(sent?.password ?? '') }, address)
          return entered.ok ? { id: entered.value.session } : null
        },
      }),
    ],
    callbacks: {
      // The provider hands over the session's id where next-auth expects a user's.
      jwt: ({ token, user }) => (user ? { sid: user.id } : token),
      async session({ session, token }) {
        const owner = typeof token.sid === 'string' ? await findSessionOwner(token.sid) : null
        return { expires: session.expires, user: owner ? { name: owner.handle } : undefined }
      },
    },
    events: {
      signOut: async ({ token }) => {
        if (typeof token?.sid === 'string') await closeSession(token.sid)
      },
    },
  }
}
