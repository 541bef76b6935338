import { crc32 } from 'node:zlib'
import sharp from 'sharp'

type Paint = { width?: number; height?: number; colour?: string }

const canvas = ({ width = 40, height = 30, colour = '#8f1d2c' }: Paint) => sharp({ create: { width, height, channels: 3, background: colour } })

/** A plain picture as people have them. Another colour is another picture. */
export const png = (paint: Paint = {}): Promise<Buffer> => canvas(paint).png().toBuffer()
export const webp = (paint: Paint = {}): Promise<Buffer> => canvas(paint).webp().toBuffer()
export const avif = (paint: Paint = {}): Promise<Buffer> => canvas(paint).avif({ effort: 0 }).toBuffer()

/** A photograph that says where it was taken, and that it lies on its side. */
export const photo = (paint: Paint = {}): Promise<Buffer> =>
  canvas(paint).withExif({ IFD0: { Copyright: 'Nobody At All' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '48/1 52/1 19/1' } }).withMetadata({ orientation: 6 }).jpeg().toBuffer()

/** A picture that moves: one frame a colour. */
export async function moving(colours: readonly string[], { width = 40, height = 30 }: Paint = {}): Promise<Buffer> {
  const frames = await Promise.all(colours.map((colour) => canvas({ width, height, colour }).png().toBuffer()))
  return sharp(frames, { join: { animated: true } }).gif({ delay: colours.map(() => 100) }).toBuffer()
}

/** A PNG that says it is of this extent and holds next to nothing. */
export function hollowPng(width: number, height: number): Buffer {
  const extent = Buffer.alloc(13)
  extent.writeUInt32BE(width, 0)
  extent.writeUInt32BE(height, 4)
  extent.set([8, 2, 0, 0, 0], 8)
  const empty = Buffer.from('789c030000000001', 'hex')
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', extent), chunk('IDAT', empty), chunk('IEND', Buffer.alloc(0))])
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data])
  const out = Buffer.alloc(body.length + 8)
  out.writeUInt32BE(data.length, 0)
  body.copy(out, 4)
  out.writeUInt32BE(crc32(body), body.length + 4)
  return out
}
