import type { PictureKind } from './sniff'

/** Where a picture ends in its file, in bytes; null where it does not end at all (it was cut off, or is no such picture).
 *  What follows is not part of it: that is how one file is made two things at once. */
export function pictureEnd(kind: PictureKind, bytes: Buffer): number | null {
  try {
    return ENDS[kind](bytes)
  } catch (problem) {
    // A length that leads beyond the file.
    if (problem instanceof RangeError) return null
    throw problem
  }
}

const ENDS: Record<PictureKind, (bytes: Buffer) => number | null> = { png: pngEnd, jpeg: jpegEnd, gif: gifEnd, webp: webpEnd, avif: boxesEnd }

/** Chunks of length, name, data and checksum, up to IEND. @see PNG, 5.3 */
function pngEnd(bytes: Buffer): number | null {
  for (let at = 8; at < bytes.length; ) {
    const next = at + 12 + bytes.readUInt32BE(at)
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return next <= bytes.length ? next : null
    at = next
  }
  return null
}

/** Segments of marker and length up to a scan; a scan's bytes up to the next marker; so on, up to EOI. @see ITU T.81, B.1 */
function jpegEnd(bytes: Buffer): number | null {
  for (let at = 2; at < bytes.length; ) {
    if (bytes[at] !== 0xff) return null
    const marker = bytes.readUInt8(at + 1)
    if (marker === 0xff) at += 1
    else if (marker === 0xd9) return at + 2
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) at += 2
    else at = afterScan(bytes, marker, at + 2 + bytes.readUInt16BE(at + 2))
  }
  return null
}

/** In a scan FF stands before 00 where it is data, and before D0 to D7 where it restarts. */
function afterScan(bytes: Buffer, marker: number, at: number): number {
  if (marker !== 0xda) return at
  for (let from = bytes.indexOf(0xff, at); from >= 0; from = bytes.indexOf(0xff, from + 1)) {
    const next = bytes[from + 1] ?? 0
    if (next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return from
  }
  return bytes.length
}

/** Header, colour table, then blocks in parts of a length each, up to the trailer. @see GIF89a, 15–27 */
function gifEnd(bytes: Buffer): number | null {
  let at = 13 + tableLength(bytes.readUInt8(10))
  for (;;) {
    const block = bytes.readUInt8(at)
    if (block === 0x3b) return at + 1
    if (block === 0x21) at = afterParts(bytes, at + 2)
    else if (block === 0x2c) at = afterParts(bytes, at + 11 + tableLength(bytes.readUInt8(at + 9)))
    else return null
  }
}

const tableLength = (flags: number): number => (flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0)

function afterParts(bytes: Buffer, from: number): number {
  let at = from
  for (let length = bytes.readUInt8(at); length > 0; length = bytes.readUInt8(at)) at += length + 1
  return at + 1
}

/** One RIFF chunk that says its length. */
function webpEnd(bytes: Buffer): number | null {
  const end = 8 + bytes.readUInt32LE(4)
  return end <= bytes.length ? end : null
}

const BOXES = new Set(['ftyp', 'meta', 'mdat', 'moov', 'free', 'skip', 'uuid', 'pdin', 'idat', 'moof', 'mfra', 'sidx', 'styp', 'wide', 'jumb'])

/** Boxes of length and name; the last may say 0 for “to the end”. @see ISO 14496-12, 4.2 */
function boxesEnd(bytes: Buffer): number | null {
  let at = 0
  while (at + 8 <= bytes.length && BOXES.has(bytes.toString('latin1', at + 4, at + 8))) {
    const said = bytes.readUInt32BE(at)
    const length = said === 1 ? Number(bytes.readBigUInt64BE(at + 8)) : said === 0 ? bytes.length - at : said
    if (length < 8 || at + length > bytes.length) return null
    at += length
  }
  return at > 0 ? at : null
}
