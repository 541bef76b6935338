import { beforeAll, expect, test } from 'vitest'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishNext, publishPage, someTitle } from '../testing/pages'
import { source } from '../testing/source'
import { search } from './search'

let author = 0
beforeAll(async () => {
  await addEpisodes()
  author = (await cast()).ada.id
})

const token = (word: string) => `${word}${Math.random().toString(36).replace(/[^a-z]/g, '')}`
const titles = async (ordinal: number, query: string) => (await search(await anonymous(ordinal), query)).hits.map((hit) => hit.title)

test('a word of a text is found from its bound on, and before that leaves no trace', async () => {
  const [early, late] = [token('early'), token('late')]
  const page = await publishPage(author, `Something ${early}. [@S1E1]\n\nSomething ${late}. [@S1E5]`)
  expect(await titles(4, early)).toEqual([page.title])
  expect(await search(await anonymous(4), late)).toEqual(await search(await anonymous(4), token('neverwritten')))
  expect(await titles(5, late)).toEqual([page.title])
})

test('no passage shows words around it that are later', async () => {
  const [early, late] = [token('early'), token('late')]
  await publishPage(author, `## Heading ${late} [@S1E5]\n\nSomething ${early}. [@S1E1]\n\n- ${late} ${early} [@S1E5]`)
  const seen = JSON.stringify(await search(await anonymous(4), early))
  expect(seen).toContain(`<mark>${early}</mark>`)
  expect(seen).not.toContain(late)
})

test.each(['facts: [{ id: f1, name: Town, value: %, cite: S1E5 }]', 'relations: [{ id: r1, type: %, to: "[[Nobody]]", cite: S1E5 }]', 'aliases: [{ name: %, from: S1E5 }]'])('data is found from its bound on: %s', async (line) => {
  const word = token('data')
  const page = await publishPage(author, 'Text. [@S1E1]', { front: [line.replace('%', word)] })
  expect(await titles(4, word)).toEqual([])
  expect(await titles(5, word)).toEqual([page.title])
})

test('a value that holds only for a while is found at no horizon, for it would be found where it holds no more', async () => {
  const [passing, lasting] = [token('passing'), token('lasting')]
  const rows = [`{ id: f1, name: Post, value: ${passing}, cite: S1E1, until: S1E5 }`, `{ id: f2, name: Post, value: ${lasting}, cite: S1E5 }`]
  const page = await publishPage(author, 'Text. [@S1E1]', { front: [`facts: [${rows.join(', ')}]`] })
  expect(await titles(8, passing)).toEqual([])
  expect(await titles(8, lasting)).toEqual([page.title])
})

test('a page beyond the horizon is found neither by title nor by text, and is not suggested', async () => {
  const word = token('hidden')
  const page = await publishPage(author, `Text ${word}. [@S1E1]`, { title: `Page ${word}`, front: ['known-from: S1E5'] })
  expect(await search(await anonymous(4), word)).toEqual({ hits: [], suggestion: null })
  expect(await search(await anonymous(4), word.slice(0, -1))).toEqual({ hits: [], suggestion: null })
  expect(await titles(5, word)).toEqual([page.title])
})

test('accents do not count, in the question or in the text', async () => {
  const page = await publishPage(author, 'Elle rêve d’une œuvre à Łódź. [@S1E1]', { title: someTitle('Zérénice') })
  for (const query of ['zerenice', 'ZÉRÉNICE', 'reve oeuvre lodz', 'rêve œuvre']) expect(await titles(8, query)).toContain(page.title)
})

test('a typo is forgiven', async () => {
  const page = await publishPage(author, 'Text. [@S1E1]', { title: someTitle('Quintessentia') })
  expect(await titles(8, 'quintesentia')).toContain(page.title)
})

test('other endings of a word are found', async () => {
  const page = await publishPage(author, 'They were pirouetting xylophonically. [@S1E1]')
  expect(await titles(8, 'pirouettes xylophonically')).toContain(page.title)
})

test('a hit leads to the section that holds it', async () => {
  const word = token('section')
  const page = await publishPage(author, `Text. [@S1E1]\n\n## Later life\n\nSomething ${word}. [@S1E1]`)
  expect((await search(await anonymous(8), word)).hits).toMatchObject([{ section: { title: 'Later life', href: `/wiki/${page.slug}#later-life` } }])
})

test('what was replaced is found no longer', async () => {
  const [old, fresh] = [token('old'), token('fresh')]
  const page = await publishPage(author, `Text ${old}. [@S1E1]`)
  await publishNext(page, author, source(page.title, `Text ${fresh}. [@S1E1]`))
  expect(await titles(8, old)).toEqual([])
  expect(await titles(8, fresh)).toEqual([page.title])
})

test.each(['', ' ', '%', '_', '"', 'a\0b', "'; DROP TABLE page --", '\\', '(((', 'a & | !', '\ud800', 'x'.repeat(100_000), '-'])('the question %j is borne', async (query) => {
  expect(await search(await anonymous(8), query)).toMatchObject({ hits: expect.any(Array) })
})

test('a passage is markup in which nothing runs', async () => {
  const word = token('payload')
  await publishPage(author, `Text ${word} \`<script>alert(1)</script>\`. [@S1E1]`)
  const [hit] = (await search(await anonymous(8), word)).hits
  expect(hit?.snippet).toContain(`<mark>${word}</mark>`)
  expect(hit?.snippet).not.toContain('<script')
})

test('a page opened for the session is still searched only as far as was watched', async () => {
  const word = token('opened')
  const page = await publishPage(author, `Text ${word}. [@S1E5]`)
  const opened = { ...(await watched(await anonymous(0), 4)), opened: new Set([page.id]) }
  expect((await search(opened, word)).hits).toEqual([])
})
