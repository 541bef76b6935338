import { afterEach, expect, test, vi } from 'vitest'
import { db } from '../db/client'
import { someHandle } from '../testing/cast'
import { forgetTurns, takeTurn, takeTurns, type TurnKey } from './limits'

const somebody = (): TurnKey => `account:${someHandle()}`
const takeMany = async (key: TurnKey, times: number) => {
  for (let i = 0; i < times; i++) await takeTurn('sign-in', key)
}
// A process that starts anew knows nothing but what the database holds.
const restart = () => Reflect.deleteProperty(globalThis, '__limits')

afterEach(async () => void (await db.setting.deleteMany({ where: { key: 'limits' } })))

test('after so many turns the next is refused with the time to wait, for this key alone', async () => {
  const [noor, edda] = [somebody(), somebody()]
  await takeMany(noor, 10)
  expect(await takeTurn('sign-in', noor)).toMatchObject({ ok: false, retryInSeconds: expect.any(Number) })
  expect(await takeTurn('sign-in', edda)).toEqual({ ok: true })
  expect(await takeTurn('save', noor)).toEqual({ ok: true })
})

test('a limiter that another bundle of this process made refuses like one’s own', async () => {
  const noor = somebody()
  await takeMany(noor, 10)
  vi.resetModules()
  vi.doMock('rate-limiter-flexible', async (original) => ({ ...(await original<object>()), RateLimiterRes: class RateLimiterRes {} }))
  const other = await import('./limits')
  vi.doUnmock('rate-limiter-flexible')
  expect(await other.takeTurn('sign-in', noor)).toMatchObject({ ok: false, retryInSeconds: expect.any(Number) })
})

test('a restart forgives nothing', async () => {
  const noor = somebody()
  await takeMany(noor, 10)
  restart()
  expect((await takeTurn('sign-in', noor)).ok).toBe(false)
})

test('a sign-in that worked forgets the ones that did not', async () => {
  const noor = somebody()
  await takeMany(noor, 10)
  await forgetTurns('sign-in', noor)
  expect((await takeTurn('sign-in', noor)).ok).toBe(true)
})

test('the first key that is used up decides', async () => {
  const [noor, address] = [somebody(), `address:${someHandle()}` as const]
  await takeMany(noor, 10)
  expect((await takeTurns('sign-in', address, noor)).ok).toBe(false)
})

test('a site may set its own limits', async () => {
  const limits = { 'sign-in': { account: { points: 1, seconds: 60 } } }
  await db.setting.upsert({ where: { key: 'limits' }, create: { key: 'limits', value: limits }, update: { value: limits } })
  const noor = somebody()
  expect((await takeTurn('sign-in', noor)).ok).toBe(true)
  expect((await takeTurn('sign-in', noor)).ok).toBe(false)
})

test('no name and no address stands in the table', async () => {
  const name = someHandle()
  const before = await db.rateLimit.count()
  await takeTurn('join', `address:${name}`)
  expect(await db.rateLimit.count()).toBe(before + 1)
  expect(await db.rateLimit.count({ where: { key: { contains: name } } })).toBe(0)
})
