import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { listLog } from '../log/list'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { edit, headOf, publishPage } from '../testing/pages'
import { accept } from '../review/accept'
import { reject } from '../review/decide'
import { reviewItem } from '../review/item'
import { untilLogged } from '../testing/logged'
import { protectPage, type Protecting } from './protect'
import { readPage } from './read'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

async function world() {
  const people = await cast()
  const page = await publishPage(people.ada.id, 'One. [@S1E1]')
  const protecting = (more: Partial<Protecting>): Protecting => ({ slug: page.slug, level: 'moderators', until: null, reason: 'Jack and the rat.', safeFrom: 'S1E5', ...more })
  return { ...people, page, protecting }
}
const tomorrow = () => new Date(Date.now() + 86_400_000)

test('a protected page takes edits of moderators only, until the protection ends', async () => {
  const { mara, edda, page, protecting } = await world()
  expect(await protectPage(mara, protecting({ until: tomorrow() }))).toMatchObject({ ok: true })
  expect(await saveEdit(edda, edit(page, page.text.replace('One', 'Two')))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  await db.page.update({ where: { id: page.id }, data: { protectionUntil: new Date(Date.now() - 1) } })
  expect(await saveEdit(edda, edit(page, page.text.replace('One', 'Two')))).toMatchObject({ ok: true, value: { kind: 'published' } })
})

test('a page under review takes an editor’s edit as a proposal', async () => {
  const { mara, edda, page, protecting } = await world()
  await protectPage(mara, protecting({ level: 'reviewed' }))
  expect(await saveEdit(edda, edit(page, page.text.replace('One', 'Two')))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
  expect(await headOf(page.id)).toMatchObject({ n: 1 })
})

test('level, end and reason stand on the page and in the log; the reason for whoever has watched as far as it tells', async () => {
  const { mara, page, protecting } = await world()
  const until = tomorrow()
  await protectPage(mara, protecting({ until }))
  const shownAt = async (ordinal: number) => {
    const answer = await readPage(await anonymous(ordinal), page.slug)
    return answer.kind === 'article' ? { level: answer.article.protection, ...answer.article.protectionView } : null
  }
  expect(await shownAt(5)).toEqual({ level: 'moderators', until, reason: 'Jack and the rat.' })
  expect(await shownAt(4)).toEqual({ level: 'moderators', until, reason: null })
  await untilLogged(page.id, 'page.protect')
  await logReadable()
  const rowAt = async (ordinal: number) => (await listLog(await anonymous(ordinal), { pageId: page.id })).rows[0]
  expect(await rowAt(5)).toMatchObject({ act: 'page.protect', words: 'Jack and the rat.', data: { level: 'moderators', until: until.toISOString() } })
  expect(await rowAt(4)).toMatchObject({ act: 'page.protect', words: null })
})

test('opening a page again leaves no end and no reason behind', async () => {
  const { mara, page, protecting } = await world()
  await protectPage(mara, protecting({}))
  await protectPage(mara, protecting({ level: 'open' }))
  expect(await db.page.findUnique({ where: { id: page.id } })).toMatchObject({ protection: 'open', protectionUntil: null, protectionReason: null })
})

test('nobody but a moderator protects, no day that is over is taken, and a page beyond the horizon is none', async () => {
  const { noor, edda, sten, mara, page, protecting } = await world()
  expect(await protectPage(sten, protecting({}))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  for (const who of [noor, edda]) expect(await protectPage(who, protecting({}))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
  expect(await protectPage(mara, protecting({ until: new Date(Date.now() - 1) }))).toMatchObject({ ok: false, error: { kind: 'refused', field: 'until' } })
  const late = await publishPage(mara.id, 'Late. [@S1E8]', { front: ['known-from: S1E8'] })
  expect(await protectPage(await watched(mara, 2), protecting({ slug: late.slug }))).toEqual({ ok: false, error: { kind: 'not-found' } })
  expect(await db.page.findUnique({ where: { id: page.id } })).toMatchObject({ protection: 'open' })
})

test('who may not protect a page proposes it; accepted, it counts from then, with their reason', async () => {
  const { mara, edda, page, protecting } = await world()
  const until = tomorrow()
  const sent = await protectPage(edda, protecting({ until, level: 'reviewed' }))
  const id = sent.ok && sent.value.kind === 'proposed' ? sent.value.proposalId : 0
  expect(await reviewItem(mara, id)).toMatchObject({ kind: 'item', item: { act: 'protect', difference: { kind: 'wish', wish: { act: 'protect', from: 'open', level: 'reviewed', until } } } })
  const ruling = { id, version: 1, head: 1, words: '', reasonCode: null }
  expect(await accept(edda, ruling)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await db.page.findUnique({ where: { id: page.id } })).toMatchObject({ protection: 'open' })
  expect(await accept(mara, ruling)).toMatchObject({ ok: true })
  expect(await db.page.findUnique({ where: { id: page.id } })).toMatchObject({ protection: 'reviewed', protectionUntil: until, protectionReason: 'Jack and the rat.', protectionBound: 'S1E5' })
})

test('nobody decides on what tells more than they have watched', async () => {
  const { mara, edda, protecting } = await world()
  const sent = await protectPage(edda, protecting({ level: 'reviewed' }))
  const ruling = { id: sent.ok && sent.value.kind === 'proposed' ? sent.value.proposalId : 0, version: 1, head: 1, words: '', reasonCode: 'wrong' }
  const early = await watched(mara, 4)
  for (const decided of [await accept(early, ruling), await reject(early, ruling)]) expect(decided).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: expect.stringContaining('more than you have watched') } })
  expect(await reject(await watched(mara, 5), ruling)).toMatchObject({ ok: true })
})
