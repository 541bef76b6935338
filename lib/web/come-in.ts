import { cookies } from 'next/headers'
import type { Entered } from '@/lib/people/join'
import { closeSession } from '@/lib/people/session'
import { adoptHorizon } from '@/lib/spoilers/choose-horizon'
import { HORIZON_COOKIE, parseHorizonCookie } from '@/lib/spoilers/horizon-cookie'
import { currentSession, enter } from './auth'

/** Begin a session in this browser: the one it had ends, and an account without a horizon takes the browser's. */
export async function comeIn({ memberId, session }: Entered): Promise<void> {
  const before = await currentSession()
  if (before) await closeSession(before)
  await adoptHorizon(memberId, parseHorizonCookie((await cookies()).get(HORIZON_COOKIE)?.value))
  await enter(session)
}
