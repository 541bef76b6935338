import { expect, request, test, type APIRequestContext } from '@playwright/test'
import { TIMELINE, type LeakWorld } from '../lib/testing/leak-pages'
import { ROUTES } from '../lib/web/routes'
import { LAST, plant } from './support/leak-fixture'
import { plantTalk } from './support/leak-talk'
import { LeakWords } from './support/leak-words'
import { makeMember, signInFast } from './support/people'

const HORIZONS = Array.from({ length: LAST + 1 }, (_, horizon) => horizon)

let world: LeakWorld
let talks: string[]
test.beforeAll(async ({ browser }) => {
  world = plant()
  const context = await browser.newContext({ baseURL: process.env.BASE_URL! })
  await signInFast(context, await makeMember('leak', { rank: 'editor' }))
  talks = await plantTalk(context.request, world, HORIZONS.slice(1))
  await context.close()
})
test.describe.configure({ mode: 'serial' })

const at = (horizon: number): Promise<APIRequestContext> =>
  request.newContext({ baseURL: process.env.BASE_URL!, extraHTTPHeaders: { Cookie: `horizon=${horizon}` } })

function addresses(): string[] {
  const slugs = world.pages.map((page) => page.slug)
  return [...new Set(ROUTES.flatMap((route) => (route.holds === 'page text' ? slugs.flatMap((slug) => route.samples(slug)) : [])).concat(talks))]
}

/** What an address says itself may stand in its answer, as a name too; nothing else may. */
const saidBy = (address: string): Set<string> => new Set(decodeURIComponent(address).split(/[/?=&+ -]/))

/** One asked after the other leaves the server idle while the test looks for words. */
const AT_ONCE = 4

async function leaksTo(reader: APIRequestContext, horizon: number, headers: Record<string, string> = {}): Promise<string[]> {
  const leaks: string[] = []
  const waiting = addresses()
  const later = new LeakWords(world.planted.filter(({ gate }) => gate > horizon))
  const ask = async () => {
    for (let address = waiting.pop(); address !== undefined; address = waiting.pop()) {
      const said = saidBy(address)
      for (const { token, gate, place } of later.in(await (await reader.get(address, { maxRedirects: 0, headers })).text())) {
        if (!said.has(token)) leaks.push(`${address}: ${place} known from ${gate}`)
      }
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, ask))
  return leaks
}

for (const horizon of HORIZONS) {
  test(`no registered route tells a reader at horizon ${horizon} a word of what comes later`, async () => {
    test.setTimeout(120_000)
    const reader = await at(horizon)
    expect(await leaksTo(reader, horizon)).toEqual([])
    await reader.dispose()
  })

  test(`nor does any tell a moderator who is signed in at horizon ${horizon}`, async ({ browser }) => {
    test.setTimeout(120_000)
    const context = await browser.newContext()
    await signInFast(context, await makeMember('leak', { rank: 'moderator', watched: horizon }))
    expect(await leaksTo(context.request, horizon)).toEqual([])
    await context.close()
  })

  test(`the gallery shows a reader at horizon ${horizon} everything that is known by then`, async () => {
    const reader = await at(horizon)
    const body = await (await reader.get('/wiki/leak-gallery')).text()
    const places = new Set(['paragraph', 'item', 'row', 'quote', 'heading', 'raised', 'footnote', 'factname', 'fact', 'relation', 'note', 'uncited', 'code'])
    const missing = world.planted.filter(({ token, gate, place }) => places.has(place) && gate <= horizon && !body.includes(token))
    expect(missing).toEqual([])
    const moods = world.planted.filter(({ token, place }) => place === TIMELINE && body.includes(token))
    expect(moods.map((mood) => mood.gate)).toEqual([horizon])
    await reader.dispose()
  })
}

test('a discussion shows a reader who has watched everything all that was said in it', async () => {
  const reader = await at(LAST)
  const bodies = (await Promise.all(talks.map(async (address) => (await reader.get(address)).text()))).join('')
  expect(world.planted.filter(({ token, place }) => ['opening', 'comment'].includes(place) && !bodies.includes(token))).toEqual([])
  await reader.dispose()
})

test('a page that begins later answers like one that does not exist, in the same bytes but for the name', async () => {
  const reader = await at(2)
  const later = world.pages.find((page) => page.gate === 5)!
  const absent = later.slug.replace(/.$/, (end) => (end === 'q' ? 'w' : 'q'))
  const answers = await Promise.all([later.slug, absent].map((slug) => reader.get(`/wiki/${slug}`)))
  expect(answers.map((answer) => answer.status())).toEqual([404, 404])
  const [hidden, missing] = await Promise.all(answers.map((answer) => answer.text()))
  const withoutName = (body: string, slug: string) => body.replaceAll(slug.split('-').at(-1)!, 'NAME')
  expect(withoutName(hidden!, later.slug)).toBe(withoutName(missing!, absent))
  const watched = await at(5)
  expect((await watched.get(`/wiki/${later.slug}`)).status()).toBe(200)
  await Promise.all([reader.dispose(), watched.dispose()])
})

test('a search for a hidden word finds exactly as much as one for a word that nobody wrote', async () => {
  const reader = await at(1)
  const hidden = world.planted.find(({ place, gate }) => place === 'paragraph' && gate === 6)!.token
  const nonsense = `${hidden.slice(0, -3)}vvv`
  const [a, b] = await Promise.all([hidden, nonsense].map(async (word) => (await (await reader.get(`/search?q=${word}`)).text()).replaceAll(word, 'WORD')))
  expect(a).toBe(b)
  const watched = await at(6)
  expect(await (await watched.get(`/search?q=${hidden}`)).text()).toContain('/wiki/leak-gallery')
  await Promise.all([reader.dispose(), watched.dispose()])
})

/** What the framework asks for when it moves from page to page, and before it does. */
const FLIGHT = { RSC: '1' }
const PREFETCH = { ...FLIGHT, 'Next-Router-Prefetch': '1' }

for (const horizon of HORIZONS) {
  test(`the framework’s own payloads tell a reader at horizon ${horizon} no more than the pages`, async () => {
    test.setTimeout(120_000)
    const reader = await at(horizon)
    for (const headers of horizon % 4 === 0 ? [FLIGHT, PREFETCH] : [FLIGHT]) expect(await leaksTo(reader, horizon, headers)).toEqual([])
    await reader.dispose()
  })
}

for (const horizon of [0, 4]) {
  test(`no search at horizon ${horizon} by a later word, by how it begins or by what stands beside it tells that it is there`, async () => {
    const reader = await at(horizon)
    const answersTo = (query: string, word: string) => Promise.all(['/search?q=', '/api/complete?names=', '/api/complete?sources='].map(async (address) => {
      const answer = await reader.get(`${address}${encodeURIComponent(query)}`)
      return `${answer.status()} ${(await answer.text()).replaceAll(word, 'WORD')}`
    }))
    const told: string[] = []
    for (const place of ['paragraph', 'item', 'alias', 'fact', 'footnote', 'title', 'evidence', 'summary']) {
      const later = world.planted.find((word) => word.place === place && word.gate > horizon)!.token
      // Those of one place begin alike up to their episode, behind which there is an x. There is no ninth: such a word is as like
      // to those that are known as the later one.
      for (const word of [later, later.slice(0, later.indexOf('x') + 3)]) {
        const nobodys = word.replace(/\dx/, '9x')
        for (const beside of ['', ' quillfeather']) {
          const [hidden, absent] = await Promise.all([answersTo(`${word}${beside}`, word), answersTo(`${nobodys}${beside}`, nobodys)])
          if (hidden.join() !== absent.join()) told.push(`${place}: ${word}${beside}`)
        }
      }
    }
    expect(told).toEqual([])
    await reader.dispose()
  })
}
