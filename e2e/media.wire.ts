import { randomBytes } from 'node:crypto'
import { fieldsIn, wordsOf } from '../lib/testing/html-form'
import { hollowPng, moving, photo, png } from '../lib/testing/pictures'
import { sql } from './support/database'
import { someTitle } from './support/pages'
import { expect, test, type Person } from './support/test'

// One large body comes from one address at a time.
test.describe.configure({ mode: 'default' })

const FIELDS = { alt: 'A swan', author: 'Ada', source: 'my own work', licence: 'CC0-1.0', knownFrom: '0', description: '' }

/** Send a file and its description as a browser does; redirects are not followed. */
async function upload({ context }: Person, buffer: Buffer, { file = 'swan.png', type = 'image/png', ...fields }: Record<string, string> = {}) {
  const form = fieldsIn(await (await context.request.get('/upload')).text(), 'alt')
  return context.request.post('/upload', {
    multipart: { ...form, ...FIELDS, name: someTitle('Swan').title, ...fields, picture: { name: file, mimeType: type, buffer } },
    headers: { origin: process.env.BASE_URL! }, maxRedirects: 0, timeout: 30_000,
  })
}

const HOSTILE: [string, () => Promise<Buffer> | Buffer, RegExp][] = [
  ['an SVG with a script that calls itself a PNG', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), /“swan\.png” is an SVG\./],
  ['a web page that calls itself a PNG', () => Buffer.from('<!doctype html><script>alert(1)</script>'), /“swan\.png” is a web page\./],
  ['50,000 × 50,000 pixels', () => hollowPng(50_000, 50_000), /has 50,000 × 50,000 pixels/],
  ['a PNG with an archive behind it', async () => Buffer.concat([await png(), Buffer.from('PK\x03\x04archive', 'latin1')]), /a PNG and something else in one file, a polyglot/],
]

for (const [what, make, words] of HOSTILE) {
  test(`${what} is refused by name, and what was said of it stays in the form`, async ({ edda }) => {
    const answer = await upload(edda, await make(), { author: 'Somebody Particular' })
    const html = await answer.text()
    expect(answer.status()).toBe(422)
    expect(wordsOf(html)).toMatch(words)
    expect(fieldsIn(html, 'alt')).toMatchObject({ author: 'Somebody Particular', licence: 'CC0-1.0', media: '' })
    expect(await sql('SELECT 1 FROM media WHERE owner_id = $1', [edda.id])).toEqual([])
  })
}

test('a picture of more than 10 MB is refused in words before it is read, one of just under is taken', async ({ edda }) => {
  const tooLarge = await upload(edda, randomBytes(11 * 1024 * 1024)).catch((problem: Error) => problem)
  // The connection is closed on what is still being sent: a client sees the answer, or the end of the line.
  if (!(tooLarge instanceof Error)) {
    expect(tooLarge.status()).toBe(413)
    expect(await tooLarge.text()).toContain('more than 10 MB')
  }
  const noise = await upload(edda, Buffer.concat([await png(), randomBytes(10 * 1024 * 1024 - 2_000)]))
  expect(noise.status()).toBe(422)
  expect(wordsOf(await noise.text())).toContain('polyglot')
})

test('what is missing is said at its field, and the picture is kept', async ({ edda }) => {
  const answer = await upload(edda, await photo(), { file: 'IMG_1.JPG', type: 'application/x-nonsense', alt: ' ', licence: 'all mine' })
  const html = await answer.text()
  expect(answer.status()).toBe(422)
  expect(wordsOf(html)).toContain('Say in words what the picture shows')
  expect(wordsOf(html)).toContain('Choose the terms on which it may stand here.')
  expect(fieldsIn(html, 'alt').media).toMatch(/^[0-9a-f]{24}$/)
})

test('a picture goes out with a type that cannot be guessed otherwise, a policy that runs nothing, and for all only where it is for all', async ({ edda, request }) => {
  const addressOf = async (fields: Record<string, string>, buffer: Buffer) => {
    const answer = await upload(edda, buffer, fields)
    expect(answer.status()).toBe(303)
    const [row] = await sql<{ id: string }>('SELECT id FROM media WHERE owner_id = $1 ORDER BY created_at DESC LIMIT 1', [edda.id])
    return `/media/${row!.id}`
  }
  const open = await addressOf({}, await moving(['#123456', `#${randomBytes(3).toString('hex')}`]))
  const answer = await request.get(open)
  expect(answer.headers()).toMatchObject({ 'content-type': 'image/gif', 'x-content-type-options': 'nosniff', 'cache-control': 'public, no-cache' })
  expect(answer.headers()['content-security-policy']).toBe("default-src 'none'; sandbox")
  const again = await request.get(open, { headers: { 'if-none-match': answer.headers().etag! } })
  expect(again.status()).toBe(304)
  expect(again.headers()).toMatchObject({ etag: answer.headers().etag, 'cache-control': 'public, no-cache' })
  expect((await request.head(open)).headers()).toMatchObject({ etag: answer.headers().etag, 'content-type': 'image/gif' })

  const later = await addressOf({ knownFrom: 'S1E5' }, await png({ width: 400, colour: `#${randomBytes(3).toString('hex')}` }))
  const [early, absent] = await Promise.all([request.get(later, { headers: { cookie: 'horizon=4' } }), request.get('/media/0123456789abcdef01234567', { headers: { cookie: 'horizon=4' } })])
  expect([early.status(), await early.text()]).toEqual([absent.status(), await absent.text()])
  const seen = await request.get(later, { headers: { cookie: 'horizon=5' } })
  expect(seen.status()).toBe(200)
  expect(seen.headers()).toMatchObject({ 'cache-control': 'private, no-cache', 'content-type': 'image/png' })
})

test('ten pastes of 2 MB at once are each refused in words, while others read on', async ({ edda, request }) => {
  test.slow()
  const fields = fieldsIn(await (await edda.context.request.get('/new')).text(), 'text')
  const paste = () => edda.context.request.post('/new', {
    multipart: { ...fields, text: 'x'.repeat(2 * 1024 * 1024), intent: 'save' }, headers: { origin: process.env.BASE_URL! }, maxRedirects: 0, timeout: 60_000,
  }).catch((problem: Error) => problem)
  const sending = Array.from({ length: 10 }, paste)
  expect((await request.get('/wiki/etoile', { timeout: 30_000 })).status()).toBe(200)
  // Whose second is refused unread sees the words, or the end of the line.
  const answers = (await Promise.all(sending)).flatMap((answer) => (answer instanceof Error ? [] : [answer]))
  expect(answers.length).toBeGreaterThan(0)
  for (const answer of answers) {
    expect([422, 429, 503]).toContain(answer.status())
    expect(wordsOf(await answer.text())).toMatch(/a page holds at most 512|so much is being sent|is on its way|too often/i)
  }
})
