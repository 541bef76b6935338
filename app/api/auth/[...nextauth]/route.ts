import NextAuth from 'next-auth'
import type { NextRequest } from 'next/server'
import { authOptions } from '@/lib/web/next-auth'

type Context = { params: Promise<{ nextauth: string[] }> }

// Made for each request, because the secret is only known once the wiki has started.
const answer = (request: NextRequest, context: Context) => NextAuth(request as never, context as never, authOptions())

export { answer as GET, answer as POST }
