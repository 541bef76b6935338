import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerOf } from './answer'
import { PageCache } from './page-cache'
import { CHANNEL, followPublications } from './publications'

// As long as a busy machine needs; what it costs is a figure of the bench.
const PATIENTLY = { timeout: 20_000, interval: 5 }

const url = process.env.DATABASE_URL ?? ''
let cache: PageCache
let stop: () => Promise<void>
let admin: pg.Client

const keep = () => cache.fill('page', answerOf(200, {}, Buffer.from('text')), cache.moment)
const isKeeping = () => {
  keep()
  return cache.size === 1
}

beforeEach(async () => {
  cache = new PageCache()
  admin = new pg.Client({ connectionString: url })
  await admin.connect()
  stop = followPublications(url, [cache])
})
afterEach(async () => {
  await stop()
  await admin.end()
})

test('nothing is kept before the connection stands', async () => {
  expect(isKeeping()).toBe(false)
  await vi.waitFor(() => expect(isKeeping()).toBe(true), PATIENTLY)
})

test('what any instance publishes is dropped here within a second', async () => {
  await vi.waitFor(() => expect(isKeeping()).toBe(true), PATIENTLY)
  await admin.query(`notify ${CHANNEL}`)
  await vi.waitFor(() => expect(cache.size).toBe(0), PATIENTLY)
})

test('a publication that is rolled back drops nothing', async () => {
  await vi.waitFor(() => expect(isKeeping()).toBe(true), PATIENTLY)
  await admin.query(`begin; notify ${CHANNEL}; rollback`)
  await admin.query('select pg_sleep(0.1)')
  expect(cache.size).toBe(1)
})

test('a lost connection empties the cache, and nothing is kept until it is back', async () => {
  await vi.waitFor(() => expect(isKeeping()).toBe(true), PATIENTLY)
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and query ilike 'listen ${CHANNEL}' and datname = current_database()`)
  await vi.waitFor(() => expect(cache.size).toBe(0), PATIENTLY)
  expect(isKeeping()).toBe(false)
  await vi.waitFor(() => expect(isKeeping()).toBe(true), PATIENTLY)
  await admin.query(`notify ${CHANNEL}`)
  await vi.waitFor(() => expect(cache.size).toBe(0), PATIENTLY)
})

test('whoever wants to is told of each publication, and that some may have been missed whenever the connection stands anew', async () => {
  const heard: (string | null)[] = []
  const stopHearing = followPublications(url, [new PageCache()], (payload) => heard.push(payload))
  await vi.waitFor(() => expect(heard).toEqual([null]), PATIENTLY)
  await admin.query(`notify ${CHANNEL}, '12'`)
  await vi.waitFor(() => expect(heard).toEqual([null, '12']), PATIENTLY)
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where pid <> pg_backend_pid() and query ilike 'listen ${CHANNEL}' and datname = current_database()`)
  await vi.waitFor(() => expect(heard).toEqual([null, '12', null]), PATIENTLY)
  await stopHearing()
})
