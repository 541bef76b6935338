import type { IncomingHttpHeaders } from 'node:http'
import { HORIZON_COOKIE, parseHorizonCookie, writeHorizonCookie } from '@/lib/spoilers/horizon-cookie'
import { cookieIn, hasCookie } from './cookies'

/** The addresses whose answers are kept for readers without a session, and the query parameters that change them.
 *  With one of these parameters an answer is not kept; any other parameter is dropped, and the page never sees it:
 *  a page that begins to read one must name it here (a test compares). */
const KEPT: readonly { path: RegExp; parameters: readonly string[] }[] = [
  { path: /^\/$/, parameters: [] },
  { path: /^\/wiki\/[a-z0-9-]+$/, parameters: ['from'] },
  { path: /^\/(?:episodes|characters|cast|organisations|places|works|questions|wanted)$/, parameters: [] },
  { path: /^\/theories(?:\/map)?$/, parameters: ['after'] },
  { path: /^\/files$/, parameters: ['before'] },
  { path: /^\/recent$/, parameters: ['before'] },
]

const PERSONAL = ['next-auth.session-token', '__Secure-next-auth.session-token', 'further'] as const

/** One kept answer: what it is kept under, and what Next is asked so that the answer depends on nothing else. */
export type Slot = { key: string; url: string; cookie: string | undefined }

/** Where the answer to this request is kept, or null where it must be made for this person.
 *  @param url As sent: path and query. */
export function slotFor(method: string | undefined, url: string, headers: IncomingHttpHeaders): Slot | null {
  if (method !== 'GET' && method !== 'HEAD') return null
  if (headers.authorization !== undefined || hasCookie(headers.cookie, PERSONAL)) return null
  const [path = '', query = ''] = url.split('?', 2)
  const kept = KEPT.find((each) => each.path.test(path))
  if (!kept || (query !== '' && kept.parameters.some((name) => new URLSearchParams(query).has(name)))) return null
  const choice = parseHorizonCookie(cookieIn(headers.cookie, HORIZON_COOKIE))
  const horizon = choice && writeHorizonCookie(choice)
  return {
    key: `${horizon ?? 'default'} ${path}`,
    url: path,
    cookie: horizon === null ? undefined : `${HORIZON_COOKIE}=${horizon}`,
  }
}
