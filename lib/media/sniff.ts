export const PICTURES = ['png', 'jpeg', 'webp', 'avif', 'gif'] as const
/** A sort of picture that is taken. */
export type PictureKind = (typeof PICTURES)[number]

/** What some bytes are: a picture that is taken, or the name of something else, as people call it. */
export type Sniffed = { kind: PictureKind } | { other: string; isPicture: boolean }

const starts = (bytes: Buffer, magic: string, at = 0): boolean => bytes.subarray(at, at + magic.length).equals(Buffer.from(magic, 'latin1'))

const KINDS: readonly [PictureKind, (bytes: Buffer) => boolean][] = [
  ['png', (bytes) => starts(bytes, '\x89PNG\r\n\x1a\n')],
  ['jpeg', (bytes) => starts(bytes, '\xff\xd8\xff')],
  ['gif', (bytes) => starts(bytes, 'GIF87a') || starts(bytes, 'GIF89a')],
  ['webp', (bytes) => starts(bytes, 'RIFF') && starts(bytes, 'WEBP', 8)],
  ['avif', (bytes) => starts(bytes, 'ftyp', 4) && (starts(bytes, 'avif', 8) || starts(bytes, 'avis', 8))],
]

const OTHERS: readonly [string, boolean, (bytes: Buffer) => boolean][] = [
  ['an SVG', true, (bytes) => /<svg[\s>]/i.test(head(bytes))],
  ['a web page', false, (bytes) => /<(?:!doctype html|html|script|body|head)[\s>]/i.test(head(bytes))],
  ['a PDF', false, (bytes) => starts(bytes, '%PDF-')],
  ['a ZIP archive or an office document', false, (bytes) => starts(bytes, 'PK\x03\x04')],
  ['a HEIC photograph', true, (bytes) => starts(bytes, 'ftyp', 4) && /^(?:hei[cxms]|hev[cx]|mif1|msf1)/.test(bytes.toString('latin1', 8, 12))],
  ['a film', false, (bytes) => starts(bytes, 'ftyp', 4) || starts(bytes, '\x1aE\xdf\xa3')],
  ['a TIFF', true, (bytes) => starts(bytes, 'II*\0') || starts(bytes, 'MM\0*')],
  ['a BMP', true, (bytes) => starts(bytes, 'BM')],
  ['a Photoshop file', true, (bytes) => starts(bytes, '8BPS')],
  ['a program', false, (bytes) => starts(bytes, 'MZ') || starts(bytes, '\x7fELF') || starts(bytes, '#!')],
]

const head = (bytes: Buffer): string => bytes.toString('latin1', 0, 4096)

/** What some bytes are, by their first bytes alone; a name or a declared type is never asked. */
export function sniff(bytes: Buffer): Sniffed {
  const known = KINDS.find(([, is]) => is(bytes))
  if (known) return { kind: known[0] }
  const other = OTHERS.find(([, , is]) => is(bytes))
  return other ? { other: other[0], isPicture: other[1] } : { other: 'no kind of picture', isPicture: false }
}
