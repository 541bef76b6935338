import { beforeAll, expect, test } from 'vitest'
import { db } from '../../db/client'
import { anonymous, cast, watched } from '../../testing/cast'
import { addEpisodes } from '../../testing/episodes'
import { leakWorld } from '../../testing/leak-pages'
import { publishNext, publishPage, someTitle } from '../../testing/pages'
import { source } from '../../testing/source'
import { Authors } from '../import/authors'
import { importPage } from '../import/import-page'
import { hashOf } from '../text'
import type { WhoWrote } from '../view'
import { attributeNext } from './attribute-next'
import { attributePage } from './attribute-page'
import { sharesOf, whoWrote } from './who-wrote'

beforeAll(async () => void (await addEpisodes()))

/** Edda writes eight words, Mara two more that are known from episode 5, Noor two in between. */
async function world() {
  const people = await cast()
  const first = await publishPage(people.edda.id, 'She dances in Paris all night long alone. [@S1E1]', { front: ['facts: [{ id: f1, name: Home, value: Lyon, cite: S1E5 }]'], summary: 'Began' })
  const second = await publishNext(first, people.mara.id, first.text.replace('[@S1E1]\n', '[@S1E1]\n\nShe leaves. [@S1E5]\n'), 'Tells the end')
  const page = await publishNext(second, people.noor.id, second.text.replace('all night', 'in secret all night'))
  await attributePage(page.id, attributeNext)
  return { ...people, page }
}

const known = async (...asked: Parameters<typeof whoWrote>): Promise<WhoWrote> => {
  const answer = await whoWrote(...asked)
  if (answer?.kind !== 'known') throw new Error(`not known: ${JSON.stringify(answer)}`)
  return answer
}
const said = ({ blocks }: WhoWrote) => blocks.map(({ passages }) => passages.map(({ text, n }) => `${n}[${text}]`).join(''))

test('a reader sees of each passage which revision brought it in, and the authors by share', async () => {
  const { ada, edda, mara, noor, page } = await world()
  const answer = await known(ada, page.slug, 3)
  expect(said(answer)).toEqual(['1[She dances in Paris ]3[in secret ]1[all night long alone.]', '2[She leaves.]', '1[Home Lyon]'])
  expect(answer.authors.map(({ handle, share }) => [handle, share])).toEqual([[edda.handle, 10 / 14], [mara.handle, 2 / 14], [noor.handle, 2 / 14]])
  expect(answer.origins.map(({ row, words, author }) => [row.n, words, answer.authors[author]!.handle])).toEqual([[1, 10, edda.handle], [2, 2, mara.handle], [3, 2, noor.handle]])
  expect(said(await known(ada, page.slug, 1))).toEqual(['1[She dances in Paris all night long alone.]', '1[Home Lyon]'])
  expect(await sharesOf(ada, page, 3)).toEqual(answer.authors)
})

test('words beyond the horizon neither show nor count, nor does who wrote nothing else', async () => {
  const { edda, mara, noor, page } = await world()
  const answer = await known(await watched(noor, 1), page.slug, 3)
  expect(said(answer)).toEqual(['1[She dances in Paris ]3[in secret ]1[all night long alone.]'])
  expect(answer.authors.map(({ handle, share }) => [handle, share])).toEqual([[edda.handle, 0.8], [noor.handle, 0.2]])
  expect(JSON.stringify(answer)).not.toMatch(/leaves|Lyon|Tells the end/)
  expect(JSON.stringify(answer)).not.toContain(mara.handle)
  expect(await sharesOf(await watched(noor, 1), page, 3)).toEqual(answer.authors)
  expect(JSON.stringify(await known(await watched(noor, 5), page.slug, 3))).toContain(mara.handle)
})

test('a hidden author is not named, their words stand without a mark and do not count', async () => {
  const { edda, mara, noor, page } = await world()
  await db.hidden.create({ data: { pageId: page.id, n: 3, field: 'author', audience: 'moderators', byId: mara.id, reason: 'A test.' } })
  const answer = await known(edda, page.slug, 3)
  expect(said(answer)[0]).toBe('1[She dances in Paris ]null[in secret ]1[all night long alone.]')
  expect(JSON.stringify([answer.authors, answer.origins])).not.toContain(noor.handle)
  expect(answer.authors.map(({ share }) => share)).toEqual([10 / 12, 2 / 12])
  expect(JSON.stringify(await sharesOf(edda, page, 3))).not.toContain(noor.handle)
  expect(JSON.stringify((await known(mara, page.slug, 3)).authors)).toContain(noor.handle)
})

test('a hidden text, a page that begins later and a number that is not there are all nothing', async () => {
  const { edda, mara, page } = await world()
  const { text: { body } } = await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId: page.id, n: 2 } }, select: { text: true } })
  await db.hidden.create({ data: { field: 'text', textHash: hashOf(body!), audience: 'moderators', byId: mara.id, reason: 'A test.' } })
  expect(await whoWrote(edda, page.slug, 2)).toBeNull()
  expect((await whoWrote(mara, page.slug, 2))?.kind).toBe('known')
  expect(await whoWrote(edda, page.slug, 4)).toBeNull()
  expect(await whoWrote(edda, page.slug, 0)).toBeNull()
  const later = await publishPage(edda.id, 'She leaves. [@S1E5]', { front: ['known-from: S1E5'] })
  await attributePage(later.id, attributeNext)
  expect(await whoWrote(await anonymous(4), later.slug, 1)).toBeNull()
  expect((await whoWrote(await anonymous(5), later.slug, 1))?.kind).toBe('known')
})

test('a value that has ended does not show, and does not count', async () => {
  const { edda } = await cast()
  const page = await publishPage(edda.id, 'She dances. [@S1E1]', { front: ['facts: [{ id: f1, name: Home, value: Lyon, cite: S1E1, until: S1E3 }]'] })
  await attributePage(page.id, attributeNext)
  expect(said(await known(await anonymous(2), page.slug, 1))).toEqual(['1[She dances.]', '1[Home Lyon]'])
  expect(said(await known(await anonymous(3), page.slug, 1))).toEqual(['1[She dances.]'])
})

test('what is not worked out yet is said to be so, to those who may see the text', async () => {
  const { edda } = await cast()
  const page = await publishPage(edda.id, 'She dances. [@S1E1]')
  expect(await whoWrote(edda, page.slug, 1)).toMatchObject({ kind: 'not-yet', slug: page.slug })
  expect(await sharesOf(edda, page, 1)).toBeNull()
})

test('a text of an import’s past whose rows lack their ids is attributed all the same', async () => {
  const title = someTitle('Old')
  const text = (words: string) => source(title, `${words} [@S1E1]`, { front: ['facts: [{ name: Home, value: Lyon, cite: S1E1 }, { name: Born, value: Nantes, cite: S1E1 }]'] })
  const revisions = ['She dances.', 'She dances alone.'].map((words, i) => ({ author: 'Old Hand', at: new Date(Date.UTC(2025, 5, i + 1)), summary: '', markdown: text(words) }))
  await importPage({ title, kind: 'character', revisions }, new Authors(), { defaultBound: '0' })
  const { id, slug } = await db.page.findFirstOrThrow({ where: { title } })
  await attributePage(id, attributeNext)
  expect(said(await known(await anonymous(8), slug, 1))).toEqual(['1[She dances.]', '1[Home Lyon]', '1[Born Nantes]'])
  expect(said(await known(await anonymous(8), slug, 2))).toEqual(['1[She dances ]2[alone.]', '1[Home Lyon]', '1[Born Nantes]'])
})

test('at no horizon does it tell a word of what comes later, wherever in a page that stands', async () => {
  const { pages, planted } = leakWorld(8)
  const gallery = pages.find((page) => page.slug === 'leak-gallery')!
  const past = gallery.revisions.slice(-2).map(({ author, timestamp, markdown }) => ({ author, at: new Date(timestamp), summary: '', markdown }))
  expect(await importPage({ title: gallery.title, kind: 'character', revisions: past }, new Authors(), { defaultBound: null })).toMatchObject({ ok: true })
  const { id } = await db.page.findFirstOrThrow({ where: { title: gallery.title } })
  await attributePage(id, attributeNext)
  for (const ordinal of [0, 3, 7, 8]) {
    const seen = JSON.stringify(await known(await anonymous(ordinal), gallery.slug, 2))
    expect(planted.filter(({ token, gate }) => gate > ordinal && seen.includes(token))).toEqual([])
    // Without its source's page, what cites that source waits for the end.
    expect(planted.filter(({ token, place, gate }) => place === 'paragraph' && gate > 0 && gate <= ordinal && !seen.includes(token))).toEqual([])
  }
})
