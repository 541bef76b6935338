import { cache } from 'react'
import { cookies } from 'next/headers'
import { findSessionOwner } from '@/lib/people/session'
import { defaultHorizon } from '@/lib/people/site'
import { choiceIn, loadShow, titledTo, type Show } from '@/lib/spoilers/episodes'
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
  const [owner, show] = await Promise.all([ownerOf(jar.session), loadShow()])
  // The show may have been read just before its order changed: then an account has watched nothing, for this once.
  const choice = owner?.horizon ? (choiceIn(owner.horizon, show) ?? 0) : chosenIn(jar.horizon, show)
  const horizon = horizonAt(choice ?? (await defaultHorizon()), show.episodes)
  const sight = {
    horizon,
    episodes: titledTo(show, horizon.ordinal),
    past: show.past,
    opened: readFurther(jar.further),
    chosen: choice !== null,
  }
  if (!owner) return { kind: 'anonymous', ...sight }
  const { horizon: _chosen, ...person } = owner
  return { ...person, ...sight }
}

/** How far a value that the wiki once gave out reaches now: a cookie's, a form's. Null where it is no choice. */
export function chosenIn(value: string | undefined, show: Pick<Show, 'past' | 'episodes'>): number | null {
  const choice = parseHorizonCookie(value)
  return choice && choiceIn(choice, show)
}

async function ownerOf(token: string | undefined) {
  const session = await sessionIn(token)
  return session === null ? null : findSessionOwner(session)
}
