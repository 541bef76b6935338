import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, headOf, publishPage } from '../testing/pages'
import { rollBackAll } from './roll-back-all'
import { rollbackPlan } from './rollback-plan'
import { saveEdit } from './save-edit'

beforeAll(async () => void (await addEpisodes()))

const BODY = 'One. [@S1E1]\n\nTwo. [@S1E2]\n\nThree. [@S1E3]'
const since = new Date(0)
const plain = (slug: string) => db.page.findFirstOrThrow({ where: { slug } })

/** Edda vandalises: on top of a page, beneath somebody else's edit, where the same words changed since, and with a page of her own. */
async function vandalism() {
  const people = await cast()
  const { ada, edda, mara } = people
  const [top, beneath, crossed] = [await publishPage(ada.id, BODY), await publishPage(ada.id, BODY), await publishPage(ada.id, BODY)]
  await saveEdit(edda, edit(top, top.text.replace('Two', 'Ha')))
  await saveEdit(edda, edit({ ...top, head: 2 }, top.text.replace('Two', 'Ha ha')))
  await saveEdit(edda, edit(beneath, beneath.text.replace('Two', 'Ha')))
  await saveEdit(mara, edit({ ...beneath, head: 2 }, beneath.text.replace('Two', 'Ha').replace('Three', 'Third')))
  await saveEdit(edda, edit(crossed, crossed.text.replace('Two', 'Ha')))
  await saveEdit(mara, edit({ ...crossed, head: 2 }, crossed.text.replace('Two', 'Hm')))
  const own = await publishPage(edda.id, BODY)
  return { ...people, top, beneath, crossed, own }
}

test('everything by one member is taken back: runs, single edits beneath what others wrote, and pages of their own; what others wrote stays', async () => {
  const { edda, mara, top, beneath, crossed, own } = await vandalism()
  const done = await rollBackAll(mara, { memberId: edda.id, since, reason: 'Vandalism.' })
  const left = (slug: string) => done.ok && done.value.find((page) => page.slug === slug)
  expect(done.ok && done.value).toHaveLength(4)
  expect(await headOf(top.id)).toEqual({ n: 4, text: top.text })
  expect((await headOf(beneath.id)).text).toBe(beneath.text.replace('Three', 'Third'))
  expect((await headOf(crossed.id)).text).toBe(crossed.text.replace('Two', 'Hm'))
  expect(left(crossed.slug)).toMatchObject({ done: false, left: expect.stringContaining('same words') })
  expect(await plain(own.slug)).toMatchObject({ deletedAt: expect.any(Date) })
  expect(await db.log.findMany({ where: { act: 'member.rollback', memberId: edda.id } })).toMatchObject([{ actorId: mara.id, words: 'Vandalism.', data: { pages: 3 } }])
})

test('the preview says what would be done and does nothing; once it is done, nothing is left of it to do', async () => {
  const { edda, mara, top, beneath, crossed, own } = await vandalism()
  const plan = await rollbackPlan(mara, edda.id, since)
  const of = (id: number) => plan!.pages.find((page) => page.id === id)
  expect([of(top.id), of(beneath.id), of(own.id)]).toMatchObject([{ runs: true, undo: [], delete: false }, { runs: false, undo: [2] }, { delete: true }])
  expect((await headOf(top.id)).n).toBe(3)
  await rollBackAll(mara, { memberId: edda.id, since, reason: 'Vandalism.' })
  expect((await rollbackPlan(mara, edda.id, since))!.pages.map(({ id }) => id)).toEqual([crossed.id])
})

test('only what came since that moment is taken back', async () => {
  const { edda, mara, top } = await vandalism()
  const { at } = await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId: top.id, n: 3 } } })
  expect((await rollbackPlan(mara, edda.id, at))!.pages.find(({ id }) => id === top.id)).toMatchObject({ runs: false, undo: [3] })
  await rollBackAll(mara, { memberId: edda.id, since: at, reason: 'Enough.' })
  expect((await headOf(top.id)).text).toBe(top.text.replace('Two', 'Ha'))
})

test('it is for moderators, on the pages that they may know of, and wants a reason', async () => {
  const { edda, mara, milo, noor, top } = await vandalism()
  expect(await rollBackAll(noor, { memberId: edda.id, since, reason: 'So.' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await rollBackAll(mara, { memberId: edda.id, since, reason: ' ' })).toEqual({ ok: false, error: { kind: 'reason-missing' } })
  expect(await rollBackAll(mara, { memberId: mara.id, since, reason: 'So.' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await rollbackPlan(noor, edda.id, since)).toBeNull()
  await db.page.update({ where: { id: top.id }, data: { bound: 'S1E5' } })
  const seen = (await rollbackPlan(await watched(milo, 3), edda.id, since))!.pages.map(({ id }) => id)
  expect([seen.includes(top.id), seen.length]).toEqual([false, 3])
  expect((await headOf(top.id)).n).toBe(3)
})

test('what somebody published without its readers knowing is not told by the preview either', async () => {
  const { ada, edda, mara, top } = await vandalism()
  for (const n of [2, 3]) await db.hidden.create({ data: { pageId: top.id, n, field: 'author', audience: 'admins', byId: ada.id, reason: 'A test.' } })
  const pagesOf = async (viewer: typeof mara) => (await rollbackPlan(viewer, edda.id, since))!.pages.map(({ id }) => id)
  expect([(await pagesOf(mara)).includes(top.id), (await pagesOf(ada)).includes(top.id)]).toEqual([false, true])
})
