import type { IncomingMessage } from 'node:http'

const SAFE = new Set(['GET', 'HEAD', 'OPTIONS'])

/** The one address that mail programs post to by themselves (RFC 8058), with no origin. It asks for no session, so that nobody's page
 *  can use a reader's: whoever posts there has the secret of the letter. */
const FROM_A_LETTER = /^\/unsubscribe\/[\w-]{1,64}$/

export const ORIGIN_REFUSED =
  'This form was not sent from a page of this wiki, so nothing was done. Go back, reload the page and send it again.'

/** Whether a request may change anything: only what a page of ours sends may. Browsers name the page's origin with
 *  every POST, so one that is missing, hidden (`null`) or another's is refused, but where a letter's own link is pressed.
 *  @param baseUrl The wiki's own address; beside it counts the host that the request was addressed to. */
export function isOurs(request: Pick<IncomingMessage, 'method' | 'headers' | 'url'>, baseUrl: string): boolean {
  if (SAFE.has(request.method ?? '')) return true
  if (request.method === 'POST' && FROM_A_LETTER.test(request.url ?? '')) return true
  const { origin, host } = request.headers
  if (!origin || !URL.canParse(origin)) return false
  const from = new URL(origin)
  if (from.origin === new URL(baseUrl).origin) return true
  return from.host === host && (from.protocol === 'http:' || from.protocol === 'https:')
}
