import sharp from 'sharp'
import { describe, expect, test } from 'vitest'
import { avif, hollowPng, moving, photo, png, webp } from '../testing/pictures'
import { UPLOAD_LIMIT } from './limits'
import { makePicture, type Picture } from './make-picture'

const made = async (bytes: Buffer, name = 'x'): Promise<Picture> => {
  const picture = await makePicture(bytes, name)
  if (!picture.ok) throw new Error(picture.error)
  return picture.value
}
const refusal = async (bytes: Buffer, name: string): Promise<string> => {
  const picture = await makePicture(bytes, name)
  return picture.ok ? 'It was taken.' : picture.error
}

describe('a picture', () => {
  test('is kept in its own format where that is for the web, and as WebP else', async () => {
    const types = await Promise.all([png(), photo(), webp(), avif(), moving(['#fff', '#000'])].map(async (bytes) => (await made(await bytes)).full.type))
    expect(types).toEqual(['image/png', 'image/jpeg', 'image/webp', 'image/webp', 'image/gif'])
  })

  test('is made anew: what it said beside itself is gone, and it stands upright', async () => {
    const bytes = await photo({ width: 40, height: 30 })
    expect(bytes.toString('latin1')).toContain('Nobody At All')
    const { full } = await made(bytes)
    expect(full).toMatchObject({ width: 30, height: 40 })
    expect(full.bytes.toString('latin1')).not.toContain('Nobody At All')
    expect(await sharp(full.bytes).metadata()).not.toHaveProperty('exif')
  })

  test('is named by its bytes: the same again has the same name, another another', async () => {
    const [one, again, other] = await Promise.all([made(await png()), made(await png()), made(await png({ colour: '#1d4f91' }))])
    expect(again.full.hash).toBe(one.full.hash)
    expect(other.full.hash).not.toBe(one.full.hash)
  })

  test('has the smaller copies there is room for, as WebP', async () => {
    const { sizes, full } = await made(await png({ width: 3000, height: 1500 }))
    expect(full).toMatchObject({ width: 2560, height: 1280 })
    expect(sizes.map(({ width, height, type }) => ({ width, height, type }))).toEqual([320, 640, 1280].map((width) => ({ width, height: width / 2, type: 'image/webp' })))
    expect((await made(await png({ width: 200 }))).sizes).toEqual([])
  })

  test('that moves goes on moving, and has a copy that stands still', async () => {
    const { full, sizes, animated } = await made(await moving(['#f00', '#0f0', '#00f']))
    expect(animated).toBe(true)
    expect(full).toMatchObject({ width: 40, height: 30 })
    expect((await sharp(full.bytes).metadata()).pages).toBe(3)
    expect(sizes).toHaveLength(1)
    expect((await sharp(sizes[0]!.bytes).metadata()).pages ?? 1).toBe(1)
  })
})

describe('what is no picture is refused by what it is, whatever it calls itself:', () => {
  test.each([
    ['an SVG', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG', '<?xml version="1.0"?>\n<!-- a swan -->\n<svg onload="alert(1)"/>'],
    ['a web page', '<!DOCTYPE html><script>alert(1)</script>'],
    ['a PDF', '%PDF-1.7 ...'],
    ['a ZIP archive or an office document', 'PK\x03\x04...'],
    ['a program', 'MZ\x90\x00'],
    ['a HEIC photograph', '\0\0\0\x18ftypheic\0\0\0\0'],
    ['no kind of picture', 'Once upon a time.'],
  ])('%s', async (what, content) => {
    const said = await refusal(Buffer.from(content, 'latin1'), 'swan.png')
    expect(said).toContain(`“swan.png” is ${what}.`)
    expect(said).toContain('PNG, JPEG, WebP, AVIF and GIF are taken.')
  })

  test('nothing, and too much', async () => {
    expect(await refusal(Buffer.alloc(0), '')).toBe('Choose a picture first.')
    expect(await refusal(Buffer.alloc(UPLOAD_LIMIT + 600_000), 'swan.png')).toContain('10.6 MB; a picture may have at most 10')
  })
})

describe('a polyglot is refused by name:', () => {
  const SCRIPT = Buffer.from('<script>alert(1)</script>')
  const ZIP = Buffer.from('PK\x03\x04 and so on', 'latin1')
  const kinds = [['PNG', png], ['JPEG', photo], ['WebP', webp], ['AVIF', avif], ['GIF', () => moving(['#fff', '#000'])]] as const

  test.each(kinds)('a %s with an archive behind it, while the same one alone is taken', async (word, make) => {
    const bytes = await make()
    expect(await refusal(Buffer.concat([bytes, ZIP]), 'both.png')).toMatch(new RegExp(`“both.png” is an? ${word} and something else in one file, a polyglot`))
    expect(await refusal(Buffer.concat([bytes, Buffer.alloc(12)]), 'both.png')).toBe('It was taken.')
  })

  test('a web page in the comment of a JPEG, and in the colours of a GIF', async () => {
    const jpeg = await photo()
    const comment = Buffer.concat([Buffer.from([0xff, 0xfe, 0, SCRIPT.length + 2]), SCRIPT])
    expect(await refusal(Buffer.concat([jpeg.subarray(0, 2), comment, jpeg.subarray(2)]), 'x.jpg')).toContain('a JPEG and something else')
    const gif = Buffer.concat([Buffer.from('GIF89a\x01\0\x01\0\x84\0\0', 'latin1'), Buffer.concat([SCRIPT, Buffer.alloc(96)]).subarray(0, 96), Buffer.from(';')])
    expect(await refusal(gif, 'x.gif')).toContain('a GIF and something else')
  })
})

describe('a picture that would be too much to open', () => {
  test('of 50,000 × 50,000 pixels is refused by its extent, unopened', async () => {
    expect(await refusal(hollowPng(50_000, 50_000), 'vast.png')).toContain('“vast.png” has 50,000 × 50,000 pixels; at most 50 million in all are taken.')
  })

  test('of too many frames is refused by their number', async () => {
    const one = await moving(['#fff', '#000'])
    const frame = one.subarray(one.lastIndexOf(Buffer.from([0x21, 0xf9])), -1)
    const many = Buffer.concat([one.subarray(0, -1), ...Array.from({ length: 400 }, () => frame), Buffer.from(';')])
    expect(await refusal(many, 'long.gif')).toMatch(/has 40\d frames; a moving picture may have at most 300/)
  })
})

describe('a picture that is broken is refused as that:', () => {
  test.each([['a PNG', png], ['a JPEG', photo], ['a WebP', webp], ['an AVIF', avif], ['a GIF', () => moving(['#fff', '#000'])]] as const)('%s cut off', async (word, make) => {
    const bytes = await make()
    expect(await refusal(bytes.subarray(0, bytes.length - 20), 'half.png')).toContain(`“half.png” begins as ${word} and breaks off.`)
  })

  test('a PNG whose data is missing', async () => {
    expect(await refusal(hollowPng(40, 30), 'hollow.png')).toContain('“hollow.png” cannot be read as a picture')
  })
})
