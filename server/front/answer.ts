import { createHash } from 'node:crypto'
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import { chooseEncoding, compress, isWorthIt, type Encoding } from './compress'

/** What a client asked for, as it asked. */
export type Asked = Pick<IncomingMessage, 'method' | 'headers'>

/** A whole answer, as it goes out; each encoding is made once, when first asked for. */
export type Answer = {
  status: number
  headers: OutgoingHttpHeaders
  etag: string
  bodies: Partial<Record<Encoding, Buffer>> & { identity: Buffer }
}

/** @param headers All but those about the body itself. */
export function answerOf(status: number, headers: OutgoingHttpHeaders, body: Buffer): Answer {
  const etag = tagOf(body)
  return { status, headers: status === 200 ? { ...headers, etag } : headers, etag, bodies: { identity: body } }
}

// Weak: the same page in another encoding is the same page.
const tagOf = (body: Buffer): string => `W/"${createHash('sha1').update(body).digest('base64url')}"`

/** Send an answer, compressed as the client takes it, or 304 where it has it already. */
export async function send(asked: Asked, response: ServerResponse, answer: Answer): Promise<void> {
  if (isBodiless(answer.status)) return finish(response, answer.status, answer.headers)
  if (answer.status === 200 && isReading(asked) && hasIt(asked.headers['if-none-match'], answer.etag)) {
    return finish(response, 304, withoutType(answer.headers))
  }
  const { identity } = answer.bodies
  const encoding = isWorthIt(identity) ? chooseEncoding(asked.headers['accept-encoding'] as string | undefined) : 'identity'
  const body = (answer.bodies[encoding] ??= await compress(identity, encoding))
  const about: OutgoingHttpHeaders = { ...answer.headers, 'content-length': body.length }
  if (encoding !== 'identity') about['content-encoding'] = encoding
  finish(response, answer.status, about, asked.method === 'HEAD' ? undefined : body)
}

function finish(response: ServerResponse, status: number, headers: OutgoingHttpHeaders, body?: Buffer): void {
  response.writeHead(status, headers)
  response.end(body)
}

const isBodiless = (status: number): boolean => status === 204 || status === 304
export const isReading = ({ method }: Asked): boolean => method === 'GET' || method === 'HEAD'

const hasIt = (header: string | undefined, etag: string): boolean =>
  header !== undefined && header.split(',').some((each) => each.trim().replace(/^(?!W\/)/, 'W/') === etag)

function withoutType(headers: OutgoingHttpHeaders): OutgoingHttpHeaders {
  const rest = { ...headers }
  delete rest['content-type']
  return rest
}

/** Bytes an answer takes in memory, with what its compressed copies will take. */
export const weightOf = ({ bodies }: Answer): number => Math.ceil(bodies.identity.length * 1.5) + 1024
