import { AsyncLocalStorage } from 'node:async_hooks'
import { afterAll, expect, test } from 'vitest'
import { anonymous, member, someHandle } from '../testing/cast'
import { waitForPast } from './past'

type Exchange = { status?: number; response: { setHeader(name: string, value: string): void } }
const shared = globalThis as { __exchange?: AsyncLocalStorage<Exchange> }
const exchange = (shared.__exchange ??= new AsyncLocalStorage<Exchange>())
afterAll(() => void delete shared.__exchange)

/** What one request for the past comes to. */
async function ask(viewer: Parameters<typeof waitForPast>[0], address: string) {
  const headers: Record<string, string> = {}
  const store: Exchange = { response: { setHeader: (name, value) => void (headers[name] = value) } }
  const wait = await exchange.run(store, () => waitForPast(viewer, address))
  return { wait, status: store.status, headers }
}

test('an address without an account has its turns, then a 429 that says when to come again; members and other addresses go on', async () => {
  const [reader, noor, address] = [await anonymous(), await member(), someHandle()]
  for (let i = 0; i < 120; i++) expect(await ask(reader, address)).toEqual({ wait: null, status: undefined, headers: {} })
  const late = await ask(reader, address)
  expect(late).toMatchObject({ status: 429, wait: expect.any(Number) })
  expect(late.headers).toEqual({ 'Retry-After': String(late.wait) })
  expect((await ask(noor, address)).wait).toBeNull()
  expect((await ask(reader, someHandle())).wait).toBeNull()
})
