import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const brotliAsync = promisify(brotliCompress)
const gzipAsync = promisify(gzip)

export type Encoding = 'br' | 'gzip' | 'identity'

// Below this a compressed body saves no packet.
const WORTH_BYTES = 1024
// Level 5 is within some percent of the best at a tenth of its time.
const BROTLI_QUALITY = 5

const accepts = (header: string, name: string): boolean =>
  new RegExp(`(?:^|,)\\s*${name}\\s*(?:;(?!\\s*q=0(?:\\.0*)?\\s*(?:,|$))|,|$)`, 'i').test(header)

/** The encoding to answer with, from Accept-Encoding. */
export function chooseEncoding(header: string | undefined): Encoding {
  if (!header) return 'identity'
  if (accepts(header, 'br')) return 'br'
  return accepts(header, 'gzip') ? 'gzip' : 'identity'
}

export async function compress(body: Buffer, encoding: Encoding): Promise<Buffer> {
  if (encoding === 'identity') return body
  return encoding === 'br' ? brotliAsync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }) : gzipAsync(body)
}

export const isWorthIt = (body: Buffer): boolean => body.length >= WORTH_BYTES

/** Whether a body of this type shrinks. Fonts and pictures are compressed already. */
export const isText = (type: string): boolean => /^(?:text\/|application\/(?:json|javascript|[a-z.-]+\+(?:xml|json)|xml)|image\/svg)/.test(type)
