import { createHash } from 'node:crypto'
import type { Tx } from '../db/transaction'
import { TEXT_LIMIT } from './limits'

/** SHA-256 of a text's UTF-8 bytes, in hex: its name in the `text` table. */
export const hashOf = (body: string): string => createHash('sha256').update(body, 'utf8').digest('hex')

/** A text as it is kept: line ends `\n`, one at the end. */
export const normalise = (source: string): string => `${source.replace(/\r\n?/g, '\n').replace(/\n+$/, '')}\n`

/** Why a text cannot be stored at all, as a sentence; null where it can. */
export function unstorable(source: string): string | null {
  const bytes = Buffer.byteLength(source)
  if (bytes > TEXT_LIMIT) return `The text is ${Math.ceil(bytes / 1024)} KB long; a page may have at most ${TEXT_LIMIT / 1024} KB. Split it into two pages.`
  if (source.includes('\0')) return 'The text holds a NUL character, which cannot be stored. Remove it.'
  if (!source.isWellFormed()) return 'The text holds half of a character (a lone surrogate), which cannot be stored. Paste it again from its source.'
  return null
}

/** Keep a text under its hash; a text that is there already stays as it is. */
export async function putText(tx: Tx, body: string): Promise<string> {
  const hash = hashOf(body)
  await tx.$executeRaw`INSERT INTO text (hash, body, bytes) VALUES (${hash}, ${body}, ${Buffer.byteLength(body)}) ON CONFLICT (hash) DO NOTHING`
  return hash
}
