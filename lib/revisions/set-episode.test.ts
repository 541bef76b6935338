import '../testing/own-database'
import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client'
import { chooseHorizon } from '../spoilers/choose-horizon'
import { defaultHorizon } from '../people/site'
import { listEpisodes, loadShow } from '../spoilers/episodes'
import { cast, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage } from '../testing/pages'
import { setEpisode, type EpisodeInput } from './set-episode'

let people: Cast
beforeEach(async () => {
  await addEpisodes()
  people = await cast()
})

const CODES = Array.from({ length: 8 }, (_, i) => `S1E${i + 1}`)
const order = async () => (await listEpisodes()).map(({ code }) => code)
const put = (input: Partial<EpisodeInput>) => setEpisode(people.ada, { code: 'S1E2', title: 'The Bull', aired: '2025-04-24', after: 'S1E1', isNew: false, ...input })
const boundsOf = async (pageId: number) => (await db.block.findMany({ where: { pageId }, orderBy: { i: 'asc' }, select: { bound: true } })).map(({ bound }) => bound)
const choose = async (id: number, ordinal: number) => chooseHorizon(id, { ordinal, order: (await loadShow()).past.length })
const horizonOf = async (id: number) => (await db.member.findUniqueOrThrow({ where: { id } })).horizonCode

test.each([
  ['a code that is none', { code: 'nine', isNew: true }, 'code'],
  ['a code that is there', { code: 's1e3', isNew: true }, 'code'],
  ['a code that is not there', { code: 'S4E1' }, 'code'],
  ['no title', { title: ' ' }, 'title'],
  ['a day that there is not', { aired: '2025-02-30' }, 'aired'],
  ['a place behind nothing', { after: 'S9E9' }, 'after'],
  ['a place behind itself', { after: 'S1E2' }, 'after'],
])('%s is refused at its field, and nothing changes', async (_name, input, field) => {
  expect(await put(input)).toMatchObject({ ok: false, error: { field } })
  expect(await order()).toEqual(CODES)
})

test('only admins say so', async () => {
  expect(await setEpisode(people.mara, { code: 'S1E2', title: 'Other', aired: null, after: null, isNew: false })).toMatchObject({ ok: false })
  expect(await order()).toEqual(CODES)
})

test('another title and day leave the order and everybody where they are', async () => {
  expect(await put({ title: 'Le taureau', aired: null })).toEqual({ ok: true, value: null })
  expect((await loadShow()).past).toEqual([])
  expect((await listEpisodes())[1]).toMatchObject({ code: 'S1E2', ordinal: 2, title: 'Le taureau', aired: null })
  expect(await db.log.count({ where: { actorId: people.ada.id, act: 'site.episode' } })).toBe(1)
  expect(await put({})).toMatchObject({ ok: true })
  expect((await listEpisodes())[1]).toMatchObject({ title: 'The Bull', aired: '2025-04-24' })
})

test('an episode that is moved takes horizons down and bounds up, in the pages and beside them', async () => {
  const page = await publishPage(people.edda.id, 'Both. [@S1E2; @S1E3]\n\nOne. [@S1E2]\n\nOther. [@S1E5]', { front: ['known-from: 0', 'aliases:', '  - { name: Taurus, cite: S1E2; S1E3 }'] })
  await choose(people.noor.id, 4)
  await choose(people.edda.id, 1)
  await db.setting.upsert({ where: { key: 'default-horizon' }, create: { key: 'default-horizon', value: 3 }, update: { value: 3 } })
  expect(await boundsOf(page.id)).toEqual(['S1E3', 'S1E2', 'S1E5'])
  expect(await put({ after: 'S1E6' })).toEqual({ ok: true, value: null })
  expect(await order()).toEqual(['S1E1', 'S1E3', 'S1E4', 'S1E5', 'S1E6', 'S1E2', 'S1E7', 'S1E8'])
  expect(await boundsOf(page.id)).toEqual(['S1E2', 'S1E2', 'S1E5'])
  expect(await db.name.findFirst({ where: { pageId: page.id, role: 'alias' } })).toMatchObject({ bound: 'S1E2' })
  expect(await db.rendering.findFirst({ where: { pageId: page.id } })).toMatchObject({ changeBound: 'S1E2' })
  expect(await db.log.findFirst({ where: { pageId: page.id, act: 'page.create' } })).toMatchObject({ bound: 'S1E2' })
  expect([await horizonOf(people.noor.id), await horizonOf(people.edda.id), await defaultHorizon()]).toEqual(['S1E4', 'S1E1', 2])
  expect((await loadShow()).past).toEqual([CODES])

  const lateHorizon = people.mara.id
  await choose(lateHorizon, 8)
  expect(await put({})).toEqual({ ok: true, value: null })
  expect(await order()).toEqual(CODES)
  expect(await boundsOf(page.id)).toEqual(['S1E3', 'S1E2', 'S1E5'])
  // They had watched S1E1, S1E3 and S1E4 by then, and S1E2 too; but that is not known any more, and nobody's horizon rises.
  expect([await horizonOf(people.noor.id), await horizonOf(lateHorizon)]).toEqual(['S1E1', 'S1E8'])
})

test('one that is put in between leaves bounds where they are, and takes horizons down to before it; one at the end moves nobody', async () => {
  await choose(people.noor.id, 3)
  const before = (await loadShow()).past.length
  expect(await put({ code: 'S2E1', title: 'Act two', isNew: true, after: 'S1E8' })).toEqual({ ok: true, value: null })
  expect([await horizonOf(people.noor.id), (await loadShow()).past.length]).toEqual(['S1E3', before])
  expect(await put({ code: 'S1E20', title: 'Lost', aired: null, isNew: true, after: null })).toEqual({ ok: true, value: null })
  expect(await order()).toEqual(['S1E20', ...CODES, 'S2E1'])
  expect(await horizonOf(people.noor.id)).toBeNull()
  expect(await db.member.findUnique({ where: { id: people.noor.id } })).toMatchObject({ horizonSet: true })
})

test('nothing else of the log can be changed, then or otherwise', async () => {
  await expect(db.$executeRaw`UPDATE log SET bound = '0'`).rejects.toThrow('append-only')
  await expect(db.$transaction([db.$executeRaw`SELECT set_config('wiki.episodes_moved', 'on', true)`, db.$executeRaw`UPDATE log SET words = 'x'`])).rejects.toThrow('append-only')
})
