import type { APIResponse } from '@playwright/test'
import { source } from '../lib/testing/source'
import { sql, storedText } from './support/database'
import { fieldsIn, wordsOf } from '../lib/testing/html-form'
import { send, submit } from './support/forms'
import { someTitle, write } from './support/pages'
import { expect, test, type Person } from './support/test'

const DEEP = `${'> '.repeat(8000)}Too deep. [@S1E1]`
const EMPHASIS = `${'*a '.repeat(13_000 / 3)}${' b*'.repeat(13_000 / 3)} [@S1E1]`

const BOUNDARY = '----WebKitFormBoundaryQ7fXn3pLmZk2'

/** Send a text to be saved as a new page. */
const create = ({ context }: Person, text: string, more: Record<string, string> = {}) => submit(context.request, '/new', { text, intent: 'save', ...more })

/** What was refused says why, gives the text back in the form, and keeps it as a draft; nothing is published. */
async function expectRefused(who: Person, answer: APIResponse, words: RegExp, kept: string): Promise<void> {
  const html = await answer.text()
  expect(answer.status(), wordsOf(html).slice(0, 300)).toBe(422)
  expect(wordsOf(html)).toMatch(words)
  expect(fieldsIn(html, 'text').text).toContain(kept)
  expect(await sql('SELECT 1 FROM revision WHERE author_id = $1', [who.id])).toEqual([])
}

test('an episode that there is not is refused with its line, and the text stays', async ({ edda }) => {
  const { title } = someTitle('Ninth Season')
  const answer = await create(edda, source(title, 'A line.\n\nA prophecy. [@S9E99]'))
  await expectRefused(edda, answer, /Line 8: S9E99 is not an episode of this show: it has S1E1 to S1E8\./, 'A prophecy. [@S9E99]')
  expect(wordsOf(await (await edda.context.request.get('/drafts')).text())).toContain(title)
})

test('front matter that does not parse is pointed to by its line', async ({ edda }) => {
  const answer = await create(edda, '---\nkind: character\ntitle: Broken\nfacts: [ {\n---\n\nText. [@S1E1]\n')
  await expectRefused(edda, answer, /Line [45]: The front matter cannot be read/, 'facts: [ {')
  await expectRefused(edda, await create(edda, '---\nkind: dancer\ntitle: Broken\n---\n\nText. [@S1E1]\n'), /Line 2: “kind” must be one of/, 'kind: dancer')
  await expectRefused(edda, await create(edda, '---\nkind: character\ntitle: Broken\ncolour: red\n---\n\nText. [@S1E1]\n'), /colour/, 'colour: red')
})

test('a text of more than 512 KB is refused with its size, and comes back whole', async ({ edda }) => {
  const long = source(someTitle('Long Leap').title, `${'é'.repeat(262_200)} [@S1E1]`)
  const answer = await create(edda, long)
  await expectRefused(edda, answer, /This text has 513 KB; a page holds at most 512/, 'é'.repeat(262_200))
})

for (const [name, body] of [['8,000 quotations in each other', DEEP], ['26 KB of emphasis in emphasis', EMPHASIS]] as const) {
  test(`${name} are settled soon, while others read on`, async ({ edda, request }) => {
    const text = source(someTitle('Deep Bow').title, body)
    const form = fieldsIn(await (await edda.context.request.get('/new')).text(), 'text')
    await send(edda.context.request, '/new', { ...form, text: source('Warm', 'Up.'), intent: 'preview' })
    const started = Date.now()
    const saving = send(edda.context.request, '/new', { ...form, text, intent: 'save' }).then((answer) => ({ answer, took: Date.now() - started }))
    const reading = await request.get('/wiki/etoile', { headers: { cookie: 'horizon=5' } }).then((answer) => ({ status: answer.status(), took: Date.now() - started }))
    const { answer, took } = await saving
    expect(reading).toMatchObject({ status: 200 })
    expect(reading.took).toBeLessThan(5_000)
    await expectRefused(edda, answer, /nested|deep|inside|within/i, body.slice(0, 200))
    expect(took).toBeLessThan(8_000)
  })
}

test('characters that cannot be stored are refused by name, in the text, its front matter and its summary', async ({ edda }) => {
  const { title } = someTitle('Null Nocturne')
  const nul = await create(edda, source(title, 'A\u0000B. [@S1E1]'))
  expect(nul.status()).toBe(422)
  expect(wordsOf(await nul.text())).toContain('an invisible NUL character')
  const summary = await create(edda, source(title, 'Fine. [@S1E1]'), { summary: 'a\u0000b' })
  expect(summary.status()).toBe(422)
  expect(fieldsIn(await summary.text(), 'text').text).toContain('Fine. [@S1E1]')
  const escaped = (written: string) => create(edda, `---\nkind: character\ntitle: "${title} ${written}"\n---\n\nText. [@S1E1]\n`)
  for (const written of ['\\ud800', '\\0']) await expectRefused(edda, await escaped(written), /no control characters and no halves of characters/, 'Text. [@S1E1]')
  await expectRefused(edda, await escaped('\\u202e'), /may not turn the writing around/, 'Text. [@S1E1]')
})

test('half a character that comes in bytes or as a reference is never stored as one', async ({ edda }) => {
  const { title, slug } = someTitle('Half Nocturne')
  const fields = { ...fieldsIn(await (await edda.context.request.get('/new')).text(), 'text'), text: source(title, 'A &#xD800; and a @@. [@S1E1]'), intent: 'save' }
  const parts = Object.entries(fields).map(([name, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`)
  const [before = '', after = ''] = `${parts.join('')}--${BOUNDARY}--\r\n`.split('@@')
  const answer = await edda.context.request.post('/new', {
    data: Buffer.concat([Buffer.from(before), Buffer.from([0xed, 0xa0, 0x80]), Buffer.from(after)]),
    headers: { 'content-type': `multipart/form-data; boundary=${BOUNDARY}`, origin: process.env.BASE_URL! },
    maxRedirects: 0,
  })
  expect([303, 400, 422]).toContain(answer.status())
  if (answer.status() === 303) expect((await storedText(slug)).isWellFormed()).toBe(true)
})

test('a title that is missing, blank, or 300 characters long is refused in so many words', async ({ edda }) => {
  await expectRefused(edda, await create(edda, '---\nkind: character\n---\n\nText. [@S1E1]\n'), /title/, 'Text. [@S1E1]')
  await expectRefused(edda, await create(edda, source('   ', 'Text. [@S1E1]')), /title/i, 'Text. [@S1E1]')
  await expectRefused(edda, await create(edda, source('t'.repeat(300), 'Text. [@S1E1]')), /title.*200 characters/i, 'Text. [@S1E1]')
  await expectRefused(edda, await create(edda, source('…', 'Text. [@S1E1]')), /letter or digit/, 'Text. [@S1E1]')
})

test('a title that another page bears in other letters never “exists”: both texts meet', async ({ edda, mara }) => {
  const { title, slug } = await write(edda, 'Élan Écarté', 'What Edda knows. [@S1E1]')
  const answer = await create(mara, source(title.toUpperCase().replaceAll('É', 'e'), 'What Mara knows. [@S1E1]'))
  const words = wordsOf(await answer.text())
  expect(words).not.toMatch(/exists/i)
  expect(answer.status()).toBe(409)
  expect(words).toContain('What Edda knows.')
  expect(words).toContain('What Mara knows.')
  expect(await storedText(slug)).toContain('What Edda knows.')
})

test('a title that a page beyond one’s horizon bears is waited with like any other proposal', async ({ edda, playwright }) => {
  const { title } = await write(edda, 'Late Lift', 'A secret. [@S1E8]', { front: ['known-from: S1E8'] })
  await edda.context.request.post('/horizon', { form: { ordinal: '1', back: '/' }, headers: { origin: process.env.BASE_URL! } })
  const answer = await create(edda, source(title, 'A guess. [@S1E1]'))
  expect(answer.status()).toBe(303)
  expect(answer.headers().location).toMatch(/\/review\/\d+/)
  const stranger = await playwright.request.newContext({ baseURL: process.env.BASE_URL })
  expect((await stranger.get(answer.headers().location!)).status()).toBe(404)
  await stranger.dispose()
})

test('a form that lost a part on its way is refused, and keeps the text', async ({ edda }) => {
  const fields = fieldsIn(await (await edda.context.request.get('/new')).text(), 'text')
  const { base: _base, ...rest } = fields
  const answer = await send(edda.context.request, '/new', { ...rest, text: source('Lost', 'Text. [@S1E1]'), intent: 'save' })
  expect(answer.status()).toBe(422)
  expect(fieldsIn(await answer.text(), 'text').text).toContain('Text. [@S1E1]')
})

test('a form from another site is refused, whoever is signed in', async ({ edda }) => {
  const fields = fieldsIn(await (await edda.context.request.get('/new')).text(), 'text')
  const answer = await edda.context.request.post('/new', { multipart: { ...fields, intent: 'save' }, headers: { origin: 'https://elsewhere.example' } })
  expect(answer.status()).toBe(403)
  expect(await answer.text()).toContain('This form was not sent from a page of this wiki')
})
