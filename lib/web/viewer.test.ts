import { afterEach, beforeAll, expect, test, vi } from 'vitest'
import * as clock from '../clock'
import { db } from '../db/client'
import { adoptHorizon, chooseHorizon } from '../spoilers/choose-horizon'
import { openSession } from '../people/session'
import { suspend } from '../people/suspend'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { settle } from '../testing/settle'
import { sessionIn, tokenFor } from './auth'
import { readFurther, writeFurther } from './further'
import { horizonView } from './horizon'
import { viewerFrom } from './viewer'

settle()
beforeAll(async () => void (await addEpisodes()))
afterEach(async () => void (await db.setting.deleteMany({ where: { key: { in: ['default-horizon', 'number-unwatched'] } } })))

const none = { session: undefined, horizon: undefined, further: undefined }
const sessionOf = async (memberId: number) => tokenFor(await openSession(db, memberId))

test('without a session, a reader is anonymous at the horizon of the cookie', async () => {
  expect(await viewerFrom({ ...none, horizon: '3' })).toMatchObject({ kind: 'anonymous', chosen: true, horizon: { ordinal: 3, last: 8 } })
})

test('without a choice, the site decides, and nothing is seen where it says nothing', async () => {
  expect(await viewerFrom(none)).toMatchObject({ chosen: false, horizon: { ordinal: 0 } })
  await db.setting.create({ data: { key: 'default-horizon', value: 2 } })
  expect(await viewerFrom(none)).toMatchObject({ chosen: false, horizon: { ordinal: 2 } })
})

test.each(['-1', '3.5', 'x', '', '00003x', '99999', '99', '9', '[3]', '3,4', '3'.repeat(10_240)])('a cookie that holds %j is no choice', async (horizon) => {
  expect(await viewerFrom({ ...none, horizon })).toMatchObject({ chosen: false, horizon: { ordinal: 0 } })
})

test('where the site says so, an episode that somebody has not watched has a number and no title for them', async () => {
  const labels = async (horizon: string) => horizonView(await viewerFrom({ ...none, horizon })).options.map(({ label }) => label).slice(0, 4)
  expect(await labels('2')).toEqual(['Nothing yet', 'Episode 1, The Swap', 'Episode 2, The Bull', 'Episode 3, The Fish'])
  await db.setting.create({ data: { key: 'number-unwatched', value: true } })
  expect(await labels('2')).toEqual(['Nothing yet', 'Episode 1, The Swap', 'Episode 2, The Bull', 'Episode 3'])
  expect(JSON.stringify(await viewerFrom({ ...none, horizon: '2' }))).not.toContain('The Fish')
})

test("signed in, the account's horizon wins over the cookie", async () => {
  const { noor } = await cast()
  const session = await sessionOf(noor.id)
  expect(await viewerFrom({ ...none, session, horizon: '7' })).toMatchObject({ id: noor.id, horizon: { ordinal: 7 } })
  await chooseHorizon(noor.id, { ordinal: 4, order: null })
  expect(await viewerFrom({ ...none, session, horizon: '7' })).toMatchObject({ id: noor.id, chosen: true, horizon: { ordinal: 4 } })
})

test('an account that chose "nothing yet" stays there', async () => {
  const { noor } = await cast()
  await chooseHorizon(noor.id, { ordinal: 0, order: null })
  expect(await viewerFrom({ ...none, session: await sessionOf(noor.id), horizon: '7' })).toMatchObject({ chosen: true, horizon: { ordinal: 0 } })
})

test('an account without a horizon takes over the cookie, and one that has keeps its own', async () => {
  const { noor } = await cast()
  await adoptHorizon(noor.id, { ordinal: 99, order: null })
  expect(await db.member.findUnique({ where: { id: noor.id } })).toMatchObject({ horizonSet: false })
  await adoptHorizon(noor.id, { ordinal: 5, order: null })
  await adoptHorizon(noor.id, { ordinal: 8, order: null })
  expect(await db.member.findUnique({ where: { id: noor.id } })).toMatchObject({ horizonSet: true, horizonCode: 'S1E5' })
})

test('a suspension counts on the next request of an open session, and reading goes on', async () => {
  const { mara, edda } = await cast()
  const session = await sessionOf(edda.id)
  expect(await viewerFrom({ ...none, session })).toMatchObject({ id: edda.id, suspended: false })
  await suspend(mara, { handle: edda.handle, reason: 'A test.', until: null, bound: '0' })
  expect(await viewerFrom({ ...none, session })).toMatchObject({ id: edda.id, suspended: true })
})

test('a token that is spoilt, or whose session is gone, is nobody', async () => {
  const { noor } = await cast()
  const session = await sessionOf(noor.id)
  expect(await viewerFrom({ ...none, session })).toMatchObject({ kind: 'member' })
  expect(await viewerFrom({ ...none, session: `${session.slice(0, -6)}AAAAAA` })).toMatchObject({ kind: 'anonymous' })
  await db.session.delete({ where: { id: (await sessionIn(session)) ?? '' } })
  expect(await viewerFrom({ ...none, session })).toMatchObject({ kind: 'anonymous' })
})

test('pages opened for a session are those of its signed cookie and no others', async () => {
  const cookie = writeFurther(new Set([4, 9]))
  expect((await viewerFrom({ ...none, further: cookie })).opened).toEqual(new Set([4, 9]))
  expect(readFurther(cookie.replace('4.9', '4.9.10'))).toEqual(new Set())
  expect(readFurther(undefined)).toEqual(new Set())
  expect(readFurther('~')).toEqual(new Set())
})

test('a token that was read before counts no more once it has run out', async () => {
  const { noor } = await cast()
  const session = await sessionOf(noor.id)
  expect(await sessionIn(session)).not.toBeNull()
  const clockAt = vi.spyOn(clock, 'now').mockReturnValue(clock.later(31 * clock.DAY))
  expect(await sessionIn(session)).toBeNull()
  clockAt.mockRestore()
  expect(await sessionIn(session)).not.toBeNull()
})
