import { env } from '@/lib/env'

/** The wiki's own secret, which signs sessions and cookies.
 *  @throws where the start sequence has not set it */
export function secret(): string {
  const kept = env().nextAuthSecret
  if (!kept) throw new Error('NEXTAUTH_SECRET is not set; the start sequence makes one')
  return kept
}

/** Whether cookies are for https only. */
export const isSecure = (): boolean => env().baseUrl.startsWith('https:')
