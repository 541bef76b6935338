import { err, ok, type Result } from '../result'
import { UPLOAD_LIMIT } from './limits'
import { pictureEnd } from './picture-end'
import { sniff, type PictureKind } from './sniff'

const WORDS: Record<PictureKind, string> = { png: 'a PNG', jpeg: 'a JPEG', webp: 'a WebP', avif: 'an AVIF', gif: 'a GIF' }
const TAKEN = 'PNG, JPEG, WebP, AVIF and GIF are taken.'

/** Zeros and line ends behind a picture are filling. */
const isFilling = (rest: Buffer): boolean => rest.every((byte) => byte === 0 || byte === 10 || byte === 13 || byte === 32)
/** Some cameras put a second, smaller JPEG behind the first. */
const isPreview = (kind: PictureKind, rest: Buffer): boolean => kind === 'jpeg' && rest[0] === 0xff && rest[1] === 0xd8 && pictureEnd('jpeg', rest) === rest.length
/** Where a reader of web pages, documents or scripts looks to see what it has before it. */
const OTHERWISE = /<(?:!doctype|html|head|body|script|svg|iframe|\?php)[\s>]|%PDF-/i
const SNIFFED_BYTES = 1024

/** Which sort of picture some bytes are, judged by themselves alone, before anything decodes them.
 *  @param name what the file calls itself; only ever said back
 *  @returns or the sentence that says what it is instead */
export function judgeBytes(bytes: Buffer, name: string): Result<PictureKind, string> {
  const called = name.trim() === '' ? 'This file' : `“${name.trim().slice(0, 80)}”`
  if (bytes.length === 0) return err('Choose a picture first.')
  if (bytes.length > UPLOAD_LIMIT) return err(`${called} has ${(bytes.length / 1024 / 1024).toFixed(1)} MB; a picture may have at most 10. Save it smaller and send it again.`)
  const sniffed = sniff(bytes)
  if ('other' in sniffed) return err(`${called} is ${sniffed.other}. ${TAKEN}${sniffed.isPicture ? ' Save it as one of these and send that.' : ''}`)
  const { kind } = sniffed
  const end = pictureEnd(kind, bytes)
  if (end === null) return err(`${called} begins as ${WORDS[kind]} and breaks off. Get it once more from where you had it.`)
  const rest = bytes.subarray(end)
  const isTwo = (!isFilling(rest) && !isPreview(kind, rest)) || OTHERWISE.test(bytes.toString('latin1', 0, SNIFFED_BYTES))
  if (isTwo) return err(`${called} is ${WORDS[kind]} and something else in one file, a polyglot. Open it and save it as a picture alone.`)
  return ok(kind)
}
