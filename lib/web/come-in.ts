import { cookies } from 'next/headers'
import { adoptHorizon } from '@/lib/people/choose-horizon'
import type { Entered } from '@/lib/people/join'
import { closeSession } from '@/lib/people/session'
import { loadShow } from '@/lib/spoilers/episodes'
import { HORIZON_COOKIE } from '@/lib/spoilers/horizon-cookie'
import { currentSession, enter } from './auth'
import { chosenIn } from './viewer'

/** Begin a session in this browser: the one it had ends, and an account without a horizon takes the browser's. */
export async function comeIn({ memberId, session }: Entered): Promise<void> {
  const before = await currentSession()
  if (before) await closeSession(before)
  await adoptHorizon(memberId, chosenIn((await cookies()).get(HORIZON_COOKIE)?.value, await loadShow()))
  await enter(session)
}
