import type { IncomingMessage, ServerResponse } from 'node:http'
import { bodyRefusal } from './limits'
import { isOurs, ORIGIN_REFUSED } from './origin'

export type Refusal = { status: number; words: string }

export const BROKEN: Refusal = {
  status: 500,
  words: 'Something broke on our side. If you were writing, go back: your text is still in the form. Try again in a moment.',
}

/** Why a request is not even shown to a page, or null. */
export function refusalOf(request: IncomingMessage, baseUrl: string): Refusal | null {
  if (!request.url?.startsWith('/') || !isDecodable(request.url)) return { status: 400, words: 'This address cannot be read.' }
  if (!isOurs(request, baseUrl)) return { status: 403, words: ORIGIN_REFUSED }
  return bodyRefusal(request.method ?? '', request.headers, request.url.split('?', 1)[0])
}

function isDecodable(url: string): boolean {
  try {
    return decodeURIComponent(url.split('?', 1)[0] ?? '') !== ''
  } catch {
    return false
  }
}

/** One plain sentence, and the end of the connection: what is still being sent is not read. */
export function refuse(response: ServerResponse, { status, words }: Refusal): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store', connection: 'close' })
  response.end(`${words}\n`)
}
