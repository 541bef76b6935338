import { createHash } from 'node:crypto'
import sharp, { type Metadata, type Sharp } from 'sharp'
import { err, ok, type Result } from '../result'
import { judgeBytes } from './judge-bytes'
import { LONGEST_EDGE, MOST_FRAMES, MOST_PIXELS, SECONDS_A_STEP, WIDTHS } from './limits'
import type { PictureKind } from './sniff'

// Two cores serve readers as well: one thread decodes, and nothing is kept between pictures.
sharp.concurrency(1)
sharp.cache(false)

/** One file as it is kept. */
export type Copy = { bytes: Buffer; hash: string; type: string; width: number; height: number }
/** An upload made anew: nothing of the bytes that came is left, nor of what they said beside the picture. */
export type Picture = { full: Copy; animated: boolean; sizes: Copy[] }

const open = (bytes: Buffer, animated = false): Sharp => sharp(bytes, { limitInputPixels: MOST_PIXELS, failOn: 'error', animated, sequentialRead: true }).timeout({ seconds: SECONDS_A_STEP })

/** Judge an upload and make it anew.
 *  @param name what the file calls itself; only ever said back
 *  @returns or the sentence that says why it is not taken */
export async function makePicture(bytes: Buffer, name: string): Promise<Result<Picture, string>> {
  const kind = judgeBytes(bytes, name)
  if (!kind.ok) return kind
  try {
    const metadata = await sharp(bytes, { limitInputPixels: false, failOn: 'error' }).metadata()
    const tooMuch = judgeExtent(metadata, name)
    if (tooMuch) return err(tooMuch)
    const animated = (metadata.pages ?? 1) > 1 && (kind.value === 'gif' || kind.value === 'webp')
    const full = await fullOf(bytes, kind.value, animated)
    const sizes: Copy[] = []
    for (const width of widthsFor(full.width, animated)) sizes.push(await copyOf(open(full.bytes).resize({ width }).webp({ quality: 80 }), 'image/webp'))
    return ok({ full, animated, sizes })
  } catch {
    // Whatever the decoder stumbles over, it is the file that is broken.
    return err(`“${name.slice(0, 80)}” cannot be read as a picture: it is damaged. Open it, save it again and send that.`)
  }
}

function judgeExtent({ width = 0, height = 0, pages = 1 }: Metadata, name: string): string | null {
  const called = `“${name.slice(0, 80)}”`
  const number = (value: number) => value.toLocaleString('en-GB')
  if (width < 1 || height < 1) return `${called} has no extent at all.`
  if (pages > MOST_FRAMES) return `${called} has ${number(pages)} frames; a moving picture may have at most ${MOST_FRAMES}.`
  if (width * height * pages <= MOST_PIXELS) return null
  const frames = pages > 1 ? ` in ${number(pages)} frames` : ''
  return `${called} has ${number(width)} × ${number(height)} pixels${frames}; at most ${MOST_PIXELS / 1_000_000} million in all are taken. Save it smaller and send it again.`
}

/** The picture itself, upright, in its own format where that is for pictures of the web; AVIF, slow to write, becomes WebP. */
function fullOf(bytes: Buffer, kind: PictureKind, animated: boolean): Promise<Copy> {
  const upright = open(bytes, animated).autoOrient().resize({ width: LONGEST_EDGE, height: LONGEST_EDGE, fit: 'inside', withoutEnlargement: true })
  switch (kind) {
    case 'png': return copyOf(upright.png(), 'image/png')
    case 'jpeg': return copyOf(upright.jpeg({ quality: 86, progressive: true }), 'image/jpeg')
    case 'gif': return copyOf(upright.gif(), 'image/gif')
    default: return copyOf(upright.webp({ quality: 86 }), 'image/webp')
  }
}

/** A moving picture has at least one copy that stands still. */
function widthsFor(full: number, animated: boolean): number[] {
  const smaller = WIDTHS.filter((width) => width < full)
  return animated && smaller.length === 0 ? [full] : smaller
}

async function copyOf(pipeline: Sharp, type: string): Promise<Copy> {
  const { data, info } = await pipeline.toBuffer({ resolveWithObject: true })
  return { bytes: data, hash: createHash('sha256').update(data).digest('hex'), type, width: info.width, height: info.pageHeight ?? info.height }
}
