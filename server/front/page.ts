import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { brokenPage, isEmptyShell } from './broken-page'
import { isText } from './compress'
import { isStreamed, stripFramework } from './strip'

const typeOf = (response: ServerResponse): string => String(response.getHeader('content-type') ?? '')

/** Whether the front finishes this answer itself: every text, but no part of one, and nothing already compressed. */
export const isForUs = (response: ServerResponse): boolean =>
  response.statusCode !== 206 && !response.hasHeader('content-encoding') && (typeOf(response) === '' || isText(typeOf(response)))

/** The body as it goes out. */
export function finishBody(response: ServerResponse, status: number, address: string, body: Buffer): Buffer {
  if (!typeOf(response).startsWith('text/html')) return body
  const html = body.toString('utf8')
  if (isEmptyShell(html)) return Buffer.from(status < 400 ? '' : brokenPage(status), 'utf8')
  if (isStreamed(html)) console.error(`${address} streams a part that only scripts could show: it must not wait inside <Suspense>.`)
  return Buffer.from(stripFramework(html), 'utf8')
}

/** Where a route of ours broke, the framework answers with nothing at all; this says at least what happened. */
export function sayBroken(response: ServerResponse, status: number): Buffer {
  response.setHeader('content-type', 'text/html; charset=utf-8')
  return Buffer.from(brokenPage(status), 'utf8')
}

/** A picture names its bytes itself, and says who may keep them, also where it answers that nothing has changed. */
const isUnchangedPicture = (response: ServerResponse, address: string): boolean => response.statusCode === 304 && isPicture(address)

const OWN_TO_BODY = ['content-length', 'transfer-encoding', 'connection', 'keep-alive', 'date', 'etag']

/** The headers as they go out: nobody but this person's browser may keep a page, and it must ask again each time. */
export function finishHeaders(response: ServerResponse, address: string): OutgoingHttpHeaders {
  const headers = response.getHeaders()
  if (isUnchangedPicture(response, address)) return headers
  for (const name of OWN_TO_BODY) delete headers[name]
  const links = preloads(headers.link)
  if (links === undefined) delete headers.link
  else headers.link = links
  if (isFile(address)) return { ...headers, vary: 'Accept-Encoding' }
  return { ...headers, 'cache-control': 'private, no-cache', vary: 'Cookie, Accept-Encoding' }
}

/** Files that are the same for everyone for as long as this process runs: the build's, and our own scripts. */
export const isFile = (address: string): boolean => address.startsWith('/_next/static/') || address.startsWith('/assets/')

export const isPicture = (address: string): boolean => address.startsWith('/media/')

// The preload of a script that was dropped is dropped with it.
function preloads(link: OutgoingHttpHeaders[string]): string | undefined {
  const kept = String(link ?? '')
    .split(/,\s*(?=<)/)
    .filter((each) => each !== '' && !/;\s*as="?script"?/.test(each))
  return kept.length > 0 ? kept.join(', ') : undefined
}
