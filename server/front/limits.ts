import type { Server } from 'node:http'

/** Largest body of a request. A page's text is at most 512 KB, and a form may carry it several times over. */
export const BODY_LIMIT_BYTES = 4 * 1024 * 1024

/** Largest body of an upload: a picture of 10 MB, and what is said of it. */
export const UPLOAD_BODY_LIMIT_BYTES = 10 * 1024 * 1024 + 256 * 1024

type Refusal = { status: 411 | 413 | 400; words: string }

/** Why a body cannot be taken, before any of it is read; null where it can. A stated length is enforced by Node. */
export function bodyRefusal(method: string, headers: NodeJS.Dict<string | string[]>, path = '/'): Refusal | null {
  if (headers['transfer-encoding'] !== undefined) return { status: 411, words: 'Say how long the request is (Content-Length), then send it again.' }
  const length = Number(headers['content-length'] ?? 0)
  if (length > 0 && (method === 'GET' || method === 'HEAD')) return { status: 400, words: 'Reading takes no request body.' }
  if (path === '/upload') {
    if (length <= UPLOAD_BODY_LIMIT_BYTES) return null
    return { status: 413, words: 'That picture has more than 10 MB, which is the most this wiki takes. Go back: what you wrote is still in the form. Save the picture smaller, choose it, and send it again.' }
  }
  if (length <= BODY_LIMIT_BYTES) return null
  return { status: 413, words: 'That is more than this wiki takes at once (4 MB). Go back: your text is still in the form. Shorten it, then send it again.' }
}

/** How long a slow client may keep a connection. */
export function limitTimes(server: Server): void {
  server.headersTimeout = 15_000
  server.requestTimeout = 120_000
  // Longer than the minute for which proxies usually keep a connection, so that the proxy is the one to close it.
  server.keepAliveTimeout = 65_000
}
