import { cache } from 'react'
import { cookies } from 'next/headers'
import { findSessionOwner } from '@/lib/people/session'
import { defaultHorizon } from '@/lib/people/site'
import { listEpisodes } from '@/lib/spoilers/episodes'
import { horizonAt } from '@/lib/spoilers/horizon'
import { HORIZON_COOKIE, parseHorizonCookie } from '@/lib/spoilers/horizon-cookie'
import type { Viewer } from '@/lib/spoilers/viewer'
import { sessionCookie, sessionIn } from './auth'
import { FURTHER_COOKIE, readFurther } from './further'

/** The cookies that say who reads and how far. */
export type ViewerCookies = { session: string | undefined; horizon: string | undefined; further: string | undefined }

/** Who sent this request and how far they have watched; asked of the database once a request. */
export const getViewer = cache(async (): Promise<Viewer> => {
  const jar = await cookies()
  return viewerFrom({
    session: jar.get(sessionCookie())?.value,
    horizon: jar.get(HORIZON_COOKIE)?.value,
    further: jar.get(FURTHER_COOKIE)?.value,
  })
})

/** The viewer behind a request's cookies. An account's own horizon wins over the cookie, the cookie over the site's default. */
export async function viewerFrom(jar: ViewerCookies): Promise<Viewer> {
  const [owner, episodes] = await Promise.all([ownerOf(jar.session), listEpisodes()])
  const choice = owner?.horizon ?? parseHorizonCookie(jar.horizon, episodes.length)
  const sight = {
    horizon: horizonAt(choice ?? (await defaultHorizon()), episodes),
    episodes,
    opened: readFurther(jar.further),
    chosen: choice !== null,
  }
  if (!owner) return { kind: 'anonymous', ...sight }
  const { horizon: _chosen, ...person } = owner
  return { ...person, ...sight }
}

async function ownerOf(token: string | undefined) {
  const session = await sessionIn(token)
  return session === null ? null : findSessionOwner(session)
}
