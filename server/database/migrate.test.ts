import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { migrate } from './migrate'
import { reachDatabase } from './reach'

const worker = process.env.DATABASE_URL ?? ''
const fresh = Object.assign(new URL(worker), { pathname: `/migrate_${process.pid}` }).href
let folder: string

const query = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows
  } finally {
    await client.end()
  }
}
const write = (name: string, sql: string) => {
  mkdirSync(path.join(folder, name), { recursive: true })
  writeFileSync(path.join(folder, name, 'migration.sql'), sql)
}

beforeAll(() => (folder = mkdtempSync(path.join(tmpdir(), 'wiki-migrations-'))))
beforeEach(async () => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  await query(worker, `drop database if exists migrate_${process.pid} with (force)`)
  await reachDatabase(fresh)
})
afterAll(async () => {
  rmSync(folder, { recursive: true, force: true })
  await query(worker, `drop database if exists migrate_${process.pid} with (force)`)
})

test('what is missing is applied in order, and only once', async () => {
  write('2_rows', 'insert into page values (1)')
  write('1_tables', 'create table page (n int)')
  expect(await migrate(fresh, folder)).toEqual({ applied: ['1_tables', '2_rows'], changed: [] })
  expect(await migrate(fresh, folder)).toEqual({ applied: [], changed: [] })
  expect(await query(fresh, 'select n from page')).toEqual([{ n: 1 }])
})

test('several starts at once apply each migration once', async () => {
  write('1_tables', 'create table page (n int)')
  const all = await Promise.all([1, 2, 3].map(() => migrate(fresh, folder)))
  expect(all.flatMap(({ applied }) => applied)).toEqual(['1_tables'])
})

test('a migration that fails changes nothing, and the next start names it', async () => {
  write('1_half', 'create table page (n int); select nonsense')
  await expect(migrate(fresh, folder)).rejects.toThrow('nonsense')
  expect(await query(fresh, `select to_regclass('page') as found`)).toEqual([{ found: null }])
  await expect(migrate(fresh, folder)).rejects.toThrow('stopped in the middle of the migration 1_half')
})

test('a migration edited after it was applied is named, not run again', async () => {
  write('1_tables', 'create table page (n int)')
  await migrate(fresh, folder)
  write('1_tables', 'create table page (n bigint)')
  expect(await migrate(fresh, folder)).toEqual({ applied: [], changed: ['1_tables'] })
})

test('an account that may not create tables is told so', async () => {
  write('1_tables', 'create table page (n int)')
  await query(worker, `drop role if exists reader_${process.pid}`)
  await query(worker, `create role reader_${process.pid} login password 'x'`)
  const reader = Object.assign(new URL(fresh), { username: `reader_${process.pid}`, password: 'x' }).href
  await expect(migrate(reader, folder)).rejects.toMatchObject({ name: 'Trouble', message: expect.stringContaining('may not create tables') })
  await query(fresh, `drop owned by reader_${process.pid}; drop role reader_${process.pid}`)
})
