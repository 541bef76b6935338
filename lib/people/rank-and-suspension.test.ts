import { beforeEach, expect, test } from 'vitest'
import { db } from '../db/client'
import { anonymous, cast, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { lift } from './lift'
import { findProfile, findSubject } from './queries'
import { findSessionOwner, openSession } from './session'
import { setRank } from './set-rank'
import { suspend } from './suspend'

let people: Cast
beforeEach(async () => {
  await addEpisodes()
  // The last admin can only be met where there are no others.
  await db.member.updateMany({ where: { rank: 'admin' }, data: { rank: 'editor' } })
  people = await cast()
})

const rankOf = async (id: number) => (await db.member.findUniqueOrThrow({ where: { id } })).rank
const actsOn = (id: number) => db.log.findMany({ where: { memberId: id }, orderBy: { id: 'asc' }, select: { act: true, actorId: true, words: true, data: true } })
const reason = (handle: string, more: object = {}) => ({ handle, reason: 'Shouting.', until: null, bound: '0' as const, ...more })

test('a new rank counts from the next request and stands in the log', async () => {
  const { ada, noor } = people
  const session = await openSession(db, noor.id)
  expect(await setRank(ada, { handle: noor.handle.toUpperCase(), rank: 'editor' })).toEqual({ ok: true, value: null })
  expect(await findSessionOwner(session)).toMatchObject({ rank: 'editor' })
  expect(await actsOn(noor.id)).toEqual([{ act: 'member.rank', actorId: ada.id, words: '', data: { from: 'newcomer', to: 'editor' } }])
})

test('a refusal changes nothing and logs nothing', async () => {
  const { mara, noor } = people
  expect((await setRank(mara, { handle: noor.handle, rank: 'admin' })).ok).toBe(false)
  expect(await rankOf(noor.id)).toBe('newcomer')
  expect(await actsOn(noor.id)).toEqual([])
})

test('nobody acts by a rank they had when the page was made', async () => {
  const { ada, mara, noor } = people
  await setRank(ada, { handle: mara.handle, rank: 'editor' })
  expect((await suspend(mara, reason(noor.handle))).ok).toBe(false)
  expect((await suspend(people.milo, reason(noor.handle))).ok).toBe(true)
})

test('of two admins who demote each other at once, one stays', async () => {
  const { ada, mara } = people
  await setRank(ada, { handle: mara.handle, rank: 'admin' })
  const both = await Promise.all([
    setRank(ada, { handle: mara.handle, rank: 'editor' }),
    setRank({ ...mara, rank: 'admin' }, { handle: ada.handle, rank: 'editor' }),
  ])
  expect(both.filter((done) => done.ok)).toHaveLength(1)
  expect([await rankOf(ada.id), await rankOf(mara.id)].sort()).toEqual(['admin', 'editor'])
})

test('the last admin can neither step down nor count a suspended one as another', async () => {
  const { ada, mara } = people
  expect((await setRank(ada, { handle: ada.handle, rank: 'editor' })).ok).toBe(false)
  await setRank(ada, { handle: mara.handle, rank: 'admin' })
  await suspend(ada, reason(mara.handle))
  expect((await setRank(ada, { handle: ada.handle, rank: 'editor' })).ok).toBe(false)
  await lift(ada, { handle: mara.handle })
  expect((await setRank(ada, { handle: ada.handle, rank: 'editor' })).ok).toBe(true)
})

test('a suspension counts from the next request, with its reason on the log, and leaves reading', async () => {
  const { mara, edda } = people
  const session = await openSession(db, edda.id)
  expect((await suspend(mara, reason(edda.handle))).ok).toBe(true)
  expect(await findSessionOwner(session)).toMatchObject({ id: edda.id, suspended: true })
  expect(await actsOn(edda.id)).toEqual([{ act: 'member.suspend', actorId: mara.id, words: 'Shouting.', data: { until: null, block: expect.any(Number) } }])
  expect((await lift(mara, { handle: edda.handle })).ok).toBe(true)
  expect(await findSessionOwner(session)).toMatchObject({ suspended: false })
})

test('a suspension wants a reason and an end that is still to come', async () => {
  const { mara, edda } = people
  expect(await suspend(mara, reason(edda.handle, { reason: '  ' }))).toMatchObject({ ok: false, error: { field: 'reason' } })
  expect(await suspend(mara, reason(edda.handle, { until: new Date(0) }))).toMatchObject({ ok: false, error: { field: 'until' } })
  expect(await suspend(mara, reason('nobody at all'))).toMatchObject({ ok: false, error: { message: expect.stringContaining('Nobody') } })
  expect(await actsOn(edda.id)).toEqual([])
})

test('the reason of a suspension is for its subject and for moderators', async () => {
  const { mara, noor, sten } = people
  const seenBy = async (viewer: Parameters<typeof findProfile>[0]) => findProfile(viewer, sten.handle)
  expect(await seenBy(sten)).toMatchObject({ isSelf: true, suspended: true, suspension: { reason: 'A test.' } })
  expect(await seenBy(mara)).toMatchObject({ canManage: true, suspension: { reason: 'A test.' } })
  expect(await seenBy(noor)).toMatchObject({ suspended: true, suspension: null, canManage: false })
  expect(await seenBy(await anonymous(8))).toMatchObject({ suspended: true, suspension: null })
})

test("a reason that tells more than a moderator has watched is not for that moderator, and is for its subject", async () => {
  const { mara, milo, edda } = people
  await suspend(mara, reason(edda.handle, { bound: 'S1E6' }))
  expect(await findProfile(await watched(milo, 5), edda.handle)).toMatchObject({ suspended: true, suspension: { reason: null } })
  expect(await findProfile(await watched(milo, 6), edda.handle)).toMatchObject({ suspension: { reason: 'Shouting.' } })
  expect(await findProfile(await watched(edda, 0), edda.handle)).toMatchObject({ suspension: { reason: 'Shouting.' } })
})

test('the screen knows the last admin as the commands do', async () => {
  const { ada } = people
  const profile = await findProfile(ada, ada.handle)
  expect(profile && (await findSubject(profile))).toMatchObject({ lastAdmin: true })
})

test('somebody who has left has no page', async () => {
  const { ada, noor } = people
  expect(await findProfile(ada, noor.handle)).toMatchObject({ id: noor.id })
  await db.member.update({ where: { id: noor.id }, data: { erasedAt: new Date() } })
  expect(await findProfile(ada, noor.handle)).toBeNull()
})
