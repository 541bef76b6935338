import { beforeAll, expect, test } from 'vitest'
import '@/lib/wiring/composition'
import { db } from '../db/client'
import { addEpisodes } from '../testing/episodes'
import { cast, someHandle, watched, type Cast } from '../testing/cast'
import { createPage } from '../pages/create-page'
import { listContributions } from './contributions'

let people: Cast
beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})

async function written(from: string, summary: string) {
  const title = `Page ${someHandle('of')}`
  const text = `---\nkind: article\ntitle: ${title}\nknown-from: ${from}\n---\n\nA line. [@S1E${from === '0' ? 1 : from.at(-1)}]\n`
  const made = await createPage(people.edda, { text, summary, key: title, knownFrom: null, lowers: false })
  if (!made.ok || made.value.kind !== 'published') throw new Error('not published')
  return { title, slug: made.value.slug }
}

test('a profile lists what its member published on pages the reader knows of, and nothing beyond', async () => {
  const [early, late] = [await written('0', 'early words'), await written('S1E5', 'late words')]
  const titles = async (ordinal: number) => (await listContributions(await watched(people.noor, ordinal), people.edda.id)).rows.map((row) => row.page.title)
  expect(await titles(5)).toEqual([late.title, early.title])
  expect(await titles(4)).toEqual([early.title])
  expect((await listContributions(people.noor, people.mara.id)).rows).toEqual([])
})

test('a summary beyond the horizon is not there, and looks like none', async () => {
  const { slug } = await written('0', 'tells of the first episode')
  const summaryAt = async (ordinal: number) => (await listContributions(await watched(people.noor, ordinal), people.edda.id)).rows.find((row) => row.slug === slug)!.summary
  expect(await summaryAt(1)).toBe('tells of the first episode')
  expect(await summaryAt(0)).toBeNull()
})

test('a revision whose author is hidden is on nobody’s list but for those who may know', async () => {
  const { slug } = await written('0', '')
  const page = await db.page.findFirstOrThrow({ where: { slug } })
  await db.hidden.create({ data: { pageId: page.id, n: 1, field: 'author', audience: 'moderators', byId: people.mara.id, reason: 'A test.' } })
  const seenBy = async (who: keyof Cast) => (await listContributions(people[who], people.edda.id)).rows.some((row) => row.slug === slug)
  expect(await seenBy('noor')).toBe(false)
  expect(await seenBy('mara')).toBe(true)
})
