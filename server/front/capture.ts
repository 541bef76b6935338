import type { OutgoingHttpHeaders, ServerResponse } from 'node:http'

export type Captured = {
  /** The whole body, or null where it flowed through. */
  body: Promise<Buffer | null>
  /** Give the response its own methods back, so that something else can be written. */
  release(): void
}

const REPLACED = ['writeHead', 'write', 'end', 'flushHeaders', 'headersSent'] as const

/** Hold back what is written to a response, where `wants` its type; anything else flows through untouched.
 *  @param wants Asked once, when the first byte or the end comes and the headers are known. */
export function capture(response: ServerResponse, wants: (response: ServerResponse) => boolean): Captured {
  const chunks: Buffer[] = []
  let settle: (body: Buffer | null) => void = () => undefined
  const body = new Promise<Buffer | null>((resolve) => (settle = resolve))
  const release = () => {
    for (const name of REPLACED) delete (response as Partial<ServerResponse>)[name]
  }
  let held: boolean | undefined
  const isHeld = () => {
    if (held !== undefined) return held
    held = wants(response)
    if (held) return true
    release()
    settle(null)
    return false
  }
  const hold = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk === 'string') chunks.push(Buffer.from(chunk, typeof encoding === 'string' ? (encoding as BufferEncoding) : 'utf8'))
    else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk))
  }

  replace(response, 'writeHead', (status: number, ...rest: unknown[]) => {
    response.statusCode = status
    for (const headers of rest) setHeaders(response, headers)
    return response
  })
  replace(response, 'flushHeaders', () => undefined)
  replace(response, 'write', (...written: unknown[]) => {
    if (!isHeld()) return Reflect.apply(response.write, response, written) as boolean
    hold(written[0], written[1])
    tellDone(written)
    return true
  })
  replace(response, 'end', (...written: unknown[]) => {
    if (!isHeld()) return Reflect.apply(response.end, response, written) as ServerResponse
    hold(written[0], written[1])
    release()
    // Whoever wrote it must believe it sent, until it is.
    replace(response, 'headersSent', true)
    tellDone(written)
    settle(Buffer.concat(chunks))
    return response
  })
  return { body, release }
}

const replace = (response: ServerResponse, name: (typeof REPLACED)[number], value: unknown): void => {
  Object.defineProperty(response, name, { value, configurable: true, writable: true })
}

function tellDone(written: unknown[]): void {
  const done = written.find((each) => typeof each === 'function')
  if (done) process.nextTick(done as () => void)
}

function setHeaders(response: ServerResponse, headers: unknown): void {
  if (Array.isArray(headers)) {
    for (let at = 0; at + 1 < headers.length; at += 2) response.setHeader(String(headers[at]), headers[at + 1] as string)
  } else if (typeof headers === 'object' && headers !== null) {
    for (const [name, value] of Object.entries(headers as OutgoingHttpHeaders)) if (value !== undefined) response.setHeader(name, value)
  }
}
