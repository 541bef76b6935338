import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { anonymous, cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishNext, publishPage } from '../testing/pages'
import { authorsOf } from './authors'
import { keepViewsIn, keptView, viewCache, type ViewCache } from './kept-views'
import { readPage } from './read'

let people: Cast
let cache: ViewCache
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})
beforeEach(() => keepViewsIn((cache = viewCache())))
afterEach(() => keepViewsIn(undefined))

const BODY = 'One. [@S1E1]\n\nA secret. [@S1E7]'

test('a page is made once for everybody who has watched as far, and anew for whoever has not', async () => {
  const page = await publishPage(people.ada.id, BODY)
  const [first, again] = [await readPage(people.edda, page.slug), await readPage(people.noor, page.slug)]
  expect(JSON.stringify(first)).toContain('A secret.')
  expect(again).toEqual(first)
  expect(cache.size).toBe(1)
  const early = await readPage(await watched(people.edda, 3), page.slug)
  expect(JSON.stringify(early)).toContain('One.')
  expect(JSON.stringify(early)).not.toContain('A secret.')
  expect(JSON.stringify(await readPage(await anonymous(3), page.slug))).not.toContain('A secret.')
  expect(JSON.stringify(await readPage(people.noor, page.slug))).toContain('A secret.')
})

test('what somebody opened for themselves is kept for nobody', async () => {
  const page = await publishPage(people.ada.id, BODY)
  const early = await watched(people.edda, 3)
  const further = { ...early, opened: new Set([page.id]) }
  expect(JSON.stringify(await readPage(further, page.slug))).toContain('A secret.')
  expect(cache.size).toBe(0)
  expect(JSON.stringify(await readPage(early, page.slug))).not.toContain('A secret.')
})

test('a new text is read at once, also before anybody is told of it', async () => {
  const page = await publishPage(people.ada.id, BODY)
  await readPage(people.edda, page.slug)
  await publishNext(page, people.ada.id, page.text.replace('One.', 'First.'))
  expect(JSON.stringify(await readPage(people.edda, page.slug))).toContain('First.')
})

test('ranks that may see different things share nothing; what was begun before a publication is not kept', async () => {
  const asked: string[] = []
  const make = (who: string) => async () => (asked.push(who), { who })
  for (const who of ['edda', 'noor', 'mara', 'milo', 'ada'] as const) await keptView(people[who], 'a thing', make(who))
  expect(asked).toEqual(['edda', 'mara', 'ada'])
  await keptView(people.edda, 'another', async () => {
    cache.drop()
    return 'stale'
  })
  expect(await keptView(people.edda, 'another', async () => 'fresh')).toBe('fresh')
})

test('authors and their shares are kept like the page they belong to', async () => {
  const page = await publishPage(people.ada.id, BODY)
  const authors = await authorsOf(people.edda, page)
  expect(authors).toMatchObject([{ handle: people.ada.handle, edits: 1 }])
  expect(await authorsOf(people.noor, page)).toEqual(authors)
  expect(cache.size).toBe(1)
})
