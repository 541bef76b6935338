import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { ok } from '../result'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { listLog } from './list'
import { recordAct, type Act } from './record'

beforeAll(async () => void (await addEpisodes()))

const write = (act: Act) => inTransaction(async (tx) => ok(await recordAct(tx, act)))
const record = async (act: Act) => {
  await write(act)
  await logReadable()
}
const page = (slug: string, bound: string) =>
  db.page.create({ data: { kind: 'character', slug: `${slug}-${Math.random().toString(36).slice(2)}`, title: slug, bound } })

test('an act on someone is listed with its actor, its subject and its words', async () => {
  const { mara, noor } = await cast()
  await record({ actorId: mara.id, act: 'member.suspend', memberId: noor.id, words: 'Shouting.', bound: '0' })
  const { rows } = await listLog(await anonymous(0), { memberId: noor.id })
  expect(rows).toMatchObject([{ act: 'member.suspend', actor: { handle: mara.handle }, member: { handle: noor.handle }, words: 'Shouting.' }])
})

test('words beyond the horizon are absent and the row stays', async () => {
  const { mara, noor } = await cast()
  await record({ actorId: mara.id, act: 'member.suspend', memberId: noor.id, words: 'Told the end.', bound: 'S1E5' })
  expect((await listLog(await anonymous(4), { memberId: noor.id })).rows).toMatchObject([{ words: null, data: null }])
  expect((await listLog(await anonymous(5), { memberId: noor.id })).rows).toMatchObject([{ words: 'Told the end.' }])
})

test('an act on a page beyond the horizon is not there, and is once the page is reached or opened', async () => {
  const { edda } = await cast()
  const { id } = await page('hidden-one', 'S1E3')
  await record({ actorId: edda.id, act: 'page.edit', pageId: id, bound: '0' })
  const early = await anonymous(2)
  expect((await listLog(early, { pageId: id })).rows).toEqual([])
  expect((await listLog(await watched(early, 3), { pageId: id })).rows).toHaveLength(1)
  expect((await listLog({ ...early, opened: new Set([id]) }, { pageId: id })).rows).toHaveLength(1)
})

test('what somebody does to their own account is recorded and not public', async () => {
  const { edda } = await cast()
  await record({ actorId: edda.id, act: 'account.password', memberId: edda.id })
  expect((await listLog(edda, { memberId: edda.id })).rows).toEqual([])
  expect(await db.log.count({ where: { actorId: edda.id } })).toBe(1)
})

test('an erased member keeps their place and loses their name', async () => {
  const { mara, noor } = await cast()
  await record({ actorId: mara.id, act: 'member.lift', memberId: noor.id, bound: '0' })
  await db.member.update({ where: { id: noor.id }, data: { erasedAt: new Date() } })
  expect((await listLog(mara, { memberId: noor.id })).rows).toMatchObject([{ member: { id: noor.id, handle: null }, actor: { handle: mara.handle } }])
})

test('pages of the log follow each other without gap or repeat', async () => {
  const { edda } = await cast()
  for (let i = 0; i < 51; i++) await write({ actorId: edda.id, act: 'member.rank', memberId: edda.id, bound: '0', data: { i } })
  await logReadable()
  const first = await listLog(edda, { memberId: edda.id })
  const second = await listLog(edda, { memberId: edda.id, before: first.nextBefore ?? undefined })
  expect(first.rows).toHaveLength(50)
  expect(second).toMatchObject({ rows: [{ data: { i: 0 } }], nextBefore: null })
})

test('reading stops before a transaction that is still open', async () => {
  const { edda } = await cast()
  const open = await inTransaction(async (tx) => {
    await recordAct(tx, { actorId: edda.id, act: 'member.rank', memberId: edda.id, bound: '0' })
    await write({ actorId: edda.id, act: 'member.lift', memberId: edda.id, bound: '0' })
    return ok((await listLog(edda, { memberId: edda.id })).rows.length)
  })
  expect(open).toEqual(ok(0))
  await logReadable()
  expect((await listLog(edda, { memberId: edda.id })).rows).toHaveLength(2)
})

test('the log is narrowed to who did it, to whom, what and why; a text that was accepted is its author’s', async () => {
  const { mara, noor, edda } = await cast()
  const { id } = await page('narrowed', '0')
  await write({ actorId: mara.id, act: 'page.edit', pageId: id, memberId: noor.id, bound: '0' })
  await write({ actorId: mara.id, act: 'decision.rejected', pageId: id, memberId: noor.id, reasonCode: 'unsourced', bound: '0' })
  await write({ actorId: edda.id, act: 'page.edit', pageId: id, bound: '0' })
  await record({ actorId: mara.id, act: 'member.suspend', memberId: edda.id, bound: '0' })
  const acts = async (filter: Parameters<typeof listLog>[1]) => (await listLog(await anonymous(8), filter)).rows.map(({ act }) => act)
  expect(await acts({ byId: noor.id })).toEqual(['page.edit'])
  expect(await acts({ byId: mara.id })).toEqual(['member.suspend', 'decision.rejected'])
  expect(await acts({ aboutId: noor.id })).toEqual(['decision.rejected'])
  expect(await acts({ byId: mara.id, sort: 'member' })).toEqual(['member.suspend'])
  expect(await acts({ pageId: id, reasonCode: 'unsourced' })).toEqual(['decision.rejected'])
  expect(await acts({ pageId: id, sort: 'page' })).toEqual(['page.edit', 'page.edit'])
})

test('a page that took another in is named as it is called now, to whoever may know of it now', async () => {
  const { mara } = await cast()
  const [gone, heir] = [await page('taken-in', '0'), await page('heir', '0')]
  await record({ actorId: mara.id, act: 'page.merge', pageId: gone.id, words: 'The same.', bound: '0', data: { into: heir.id, title: heir.title, slug: heir.slug } })
  const told = async (ordinal: number) => (await listLog(await anonymous(ordinal), { pageId: gone.id })).rows[0]
  expect(await told(0)).toMatchObject({ act: 'page.merge', data: { title: heir.title, slug: heir.slug } })
  await db.page.update({ where: { id: heir.id }, data: { title: 'Another title', bound: 'S1E5' } })
  expect(await told(4)).toMatchObject({ act: 'page.delete', words: null, data: null })
  expect(await told(5)).toMatchObject({ act: 'page.merge', words: 'The same.', data: { title: 'Another title' } })
})
