import type { IncomingMessage, ServerResponse } from 'node:http'
import { answerOf, type Answer } from './answer'
import type { Slot } from './cacheable'
import { capture } from './capture'
import { exchange, type Exchange } from './exchange'
import { finishBody, finishHeaders, isForUs, isPicture, sayBroken } from './page'

/** Next's own request handler. */
export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>

/** Let Next answer, and hold the answer back as a whole.
 *  @returns null where it has flowed to the client already (pictures, fonts), or the client has left. */
export async function render(handle: Handler, request: IncomingMessage, response: ServerResponse): Promise<Answer | null> {
  const address = pathOf(request.url)
  const store: Exchange = { response }
  const { body, release } = capture(response, isForUs)
  // Next makes no body for HEAD, and without one there is no tag; the body is left out when sending. A picture has its own tag.
  if (request.method === 'HEAD' && !isPicture(address)) request.method = 'GET'
  const gone = new Promise<null>((resolve) => response.once('close', () => resolve(null)))
  try {
    const handled = exchange.run(store, () => handle(request, response))
    const whole = await Promise.race([body, gone, handled.then(() => body)])
    if (whole === null) return null
    const status = isRedirect(response.statusCode) ? response.statusCode : (store.status ?? response.statusCode)
    const said = status >= 500 && whole.length === 0 ? sayBroken(response, status) : whole
    return answerOf(status, finishHeaders(response, address), store.isPlain ? said : finishBody(response, status, address, said))
  } finally {
    release()
    if (!response.headersSent) for (const name of response.getHeaderNames()) response.removeHeader(name)
  }
}

// A page that sends the person elsewhere has said all there is to say, whatever was set on the way.
const isRedirect = (status: number): boolean => status >= 300 && status < 400 && status !== 304

export const pathOf = (url = '/'): string => url.split('?', 1)[0] ?? '/'

/** Reduce a request to what its answer is kept under, so that the kept answer cannot depend on anything else. */
export function reduceTo(slot: Slot, request: IncomingMessage, baseUrl: string): void {
  request.url = slot.url
  request.headers = {
    host: new URL(baseUrl).host,
    accept: '*/*',
    'user-agent': 'front',
    'x-forwarded-for': request.headers['x-forwarded-for'],
    ...(slot.cookie === undefined ? {} : { cookie: slot.cookie }),
  }
}
