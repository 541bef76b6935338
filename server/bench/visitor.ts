import { Agent, request } from 'node:http'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'

export type Asked = { method?: 'GET' | 'POST'; url: string; headers?: Record<string, string>; body?: Buffer }
/** An answer as it came over the wire; `ms` from the first byte sent to the last one received. */
export type Answer = { status: number; headers: Record<string, string | string[] | undefined>; bytes: Buffer; ms: number }

/** Connections that stay open, as a browser's do. */
export const connections = (most: number): Agent => new Agent({ keepAlive: true, maxSockets: most })

/** Ask over HTTP, without following redirects. */
export function ask({ method = 'GET', url, headers = {}, body }: Asked, agent?: Agent): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const sent = request(url, { method, agent, headers: { 'accept-encoding': 'gzip', ...headers, ...(body && { 'content-length': String(body.length) }) } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('error', reject)
      response.once('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, bytes: Buffer.concat(parts), ms: performance.now() - started }))
    })
    sent.once('error', reject)
    sent.end(body)
  })
}

/** The words of an answer, unpacked. */
export function textOf({ headers, bytes }: Answer): string {
  const encoding = headers['content-encoding']
  if (encoding === 'gzip') return gunzipSync(bytes).toString('utf8')
  return (encoding === 'br' ? brotliDecompressSync(bytes) : bytes).toString('utf8')
}
