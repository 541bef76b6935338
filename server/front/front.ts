import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { isReading, send, type Answer, type Asked } from './answer'
import { slotFor, type Slot } from './cacheable'
import { exchange } from './exchange'
import { PICTURE_POLICY, securityHeaders, setAll } from './headers'
import { Intake, LARGE_FROM_BYTES, serveInTime } from './intake'
import { limitTimes } from './limits'
import { isFile, isPicture } from './page'
import { PageCache } from './page-cache'
import { dropFrameworkHeaders, settleClient } from './proxy-headers'
import { BROKEN, refusalOf, refuse } from './refusal'
import { pathOf, reduceTo, render, type Handler } from './rendering'

export type FrontOptions = {
  handle: Handler
  baseUrl: string
  trustProxy: boolean
  development: boolean
  /** Kept pages; dropped by `followPublications`. */
  pages: PageCache
}

/** The server in front of Next: guards, security headers, one plain body per page, and the cache of readers' pages. */
export function createFront(options: FrontOptions): Server {
  const { baseUrl, trustProxy, development } = options
  const safety = securityHeaders(baseUrl, development)
  const serve = development ? throughNext(options.handle, safety) : finished(options, safety)
  const intake = new Intake()
  const server = createServer((request, response) => {
    const refusal = refusalOf(request, baseUrl)
    if (refusal) {
      setAll(response, safety)
      return refuse(response, refusal)
    }
    settleClient(request.headers, request.socket.remoteAddress ?? '', trustProxy)
    inTurn(intake, request, response, { serve, safety }).catch((problem: unknown) => {
      console.error(problem)
      if (response.headersSent) return response.destroy()
      setAll(response, safety)
      refuse(response, BROKEN)
    })
  })
  limitTimes(server)
  return server
}

/** Answer a request; one with a large body once there is room for it. */
async function inTurn(intake: Intake, request: IncomingMessage, response: ServerResponse, { serve, safety }: { serve: Handler; safety: Record<string, string> }): Promise<void> {
  const bytes = Number(request.headers['content-length'] ?? 0)
  const entered = await intake.enter(bytes, String(request.headers['x-forwarded-for']), response)
  if (!entered.ok) {
    setAll(response, safety)
    return refuse(response, entered.error)
  }
  // Whoever left while waiting is not served.
  if (response.closed) return entered.value()
  response.once('close', entered.value)
  return bytes >= LARGE_FROM_BYTES ? serveInTime(request, response, () => serve(request, response)) : serve(request, response)
}

function throughNext(handle: Handler, safety: Record<string, string>): Handler {
  return (request, response) => {
    setAll(response, safety)
    limitPicture(request, response)
    return exchange.run({ response }, () => handle(request, response))
  }
}

/** A place where an answer may be kept. */
type Place = { slot: Slot; cache: PageCache }

function finished({ handle, pages, baseUrl }: FrontOptions, safety: Record<string, string>): Handler {
  // Files change with a new start only, so nothing ever drops them.
  const files = new PageCache({ entries: 500, bytes: 16 * 1024 * 1024 })
  const underWay = new Map<string, Promise<Answer | null>>()

  return async (request, response) => {
    const asked: Asked = { method: request.method, headers: request.headers }
    const place = placeFor(request, pages, files)
    const answer = (place && place.cache.get(place.slot.key)) ?? (await make(place, request, response))
    if (answer) await send(asked, response, answer)
  }

  async function make(place: Place | null, request: IncomingMessage, response: ServerResponse): Promise<Answer | null> {
    if (!place) return renderFor(request, response)
    const { slot, cache } = place
    // Readers who ask for one page at one moment wait for one rendering.
    const turn = `${cache.moment} ${slot.key}`
    return (await underWay.get(turn)) ?? (await fill(place, turn, request, response))
  }

  async function fill({ slot, cache }: Place, turn: string, request: IncomingMessage, response: ServerResponse) {
    const { moment } = cache
    reduceTo(slot, request, baseUrl)
    const making = renderFor(request, response)
    const kept = making.then((answer) => (answer && isKeepable(answer) ? answer : null)).catch(() => null)
    underWay.set(turn, kept)
    void kept.then(() => underWay.delete(turn))
    const answer = await making
    if (answer && isKeepable(answer)) cache.fill(slot.key, answer, moment)
    return answer
  }

  function renderFor(request: IncomingMessage, response: ServerResponse): Promise<Answer | null> {
    dropFrameworkHeaders(request.headers)
    setAll(response, safety)
    limitPicture(request, response)
    return render(handle, request, response)
  }
}

/** The framework leaves a policy alone that is there already, so a picture's own is set here. */
function limitPicture(request: IncomingMessage, response: ServerResponse): void {
  if (isPicture(pathOf(request.url))) response.setHeader('content-security-policy', PICTURE_POLICY)
}

function placeFor(request: IncomingMessage, pages: PageCache, files: PageCache): Place | null {
  const path = pathOf(request.url)
  if (isReading(request) && isFile(path)) return { slot: { key: path, url: path, cookie: undefined }, cache: files }
  const slot = slotFor(request.method, request.url ?? '/', request.headers)
  return slot && { slot, cache: pages }
}

// Unknown addresses are many and cheap to ask for: what is not there is not kept. Nor is what is meant for one person.
const isKeepable = ({ status, headers }: Answer): boolean => status === 200 && headers['set-cookie'] === undefined
