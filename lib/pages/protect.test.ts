import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { listLog } from '../log/list'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { logReadable } from '../testing/log-readable'
import { edit, headOf, publishPage } from '../testing/pages'
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
  for (const who of [noor, edda, sten]) expect(await protectPage(who, protecting({}))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await protectPage(mara, protecting({ until: new Date(Date.now() - 1) }))).toMatchObject({ ok: false, error: { kind: 'refused', field: 'until' } })
  const late = await publishPage(mara.id, 'Late. [@S1E8]', { front: ['known-from: S1E8'] })
  expect(await protectPage(await watched(mara, 2), protecting({ slug: late.slug }))).toEqual({ ok: false, error: { kind: 'not-found' } })
  expect(await db.page.findUnique({ where: { id: page.id } })).toMatchObject({ protection: 'open' })
})
