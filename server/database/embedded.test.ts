import { fork, type ChildProcess } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { build } from 'esbuild'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest'
import { at } from '../setup/root.mjs'
import { packagedRoot } from './binaries'
import { readConnection } from './connection'
import { startEmbedded, type Options } from './embedded'

let folder: string
let options: Options

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wiki database é '))
  chmodSync(folder, 0o755)
  options = { project: at(), home: path.join(folder, 'postgres'), shelter: path.join(folder, 'shelter') }
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

// A second process that holds the database open, as another wiki command would.
const holder = path.join(at('.build'), `holder-${process.pid}.mjs`)
beforeAll(async () => {
  const contents = `import { startEmbedded } from './server/database/embedded'
    const running = await startEmbedded(JSON.parse(process.argv[2]))
    process.on('message', () => running.stop().then(() => process.exit(0)))
    process.send({ reused: running.reused })`
  await build({ stdin: { contents, resolveDir: at() }, bundle: true, platform: 'node', format: 'esm', packages: 'external', outfile: holder })
})
afterAll(() => rmSync(holder, { force: true }))

function startElsewhere(): Promise<{ child: ChildProcess; reused: boolean }> {
  const child = fork(holder, [JSON.stringify(options)])
  return new Promise((resolve, reject) => {
    child.once('message', (message) => resolve({ child, reused: (message as { reused: boolean }).reused }))
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)))
  })
}
const exitOf = (child: ChildProcess) => new Promise((resolve) => child.once('exit', resolve))

async function ask(url: string, sql: string): Promise<unknown> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  await client.connect()
  try {
    return Object.values((await client.query<Record<string, unknown>>(sql)).rows[0] ?? {})[0]
  } finally {
    await client.end()
  }
}

test('a first start makes a database in UTF-8 with ICU collations, reachable from this machine only', async () => {
  const running = await startEmbedded(options)
  const url = running.urlFor('postgres')
  expect(running.reused).toBe(false)
  expect(await ask(url, 'show server_encoding')).toBe('UTF8')
  expect(await ask(url, 'show listen_addresses')).toBe('127.0.0.1')
  expect(await ask(url, `select 'été' < 'eux' collate "fr-x-icu"`)).toBe(true)
  expect(statSync(path.join(options.home, 'connection.json')).mode & 0o077).toBe(0)
  await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'select 1')).rejects.toThrow('password')
  await running.stop()
  await expect(ask(url, 'select 1')).rejects.toThrow()
})

test('a second start finds what the first one wrote', async () => {
  const first = await startEmbedded(options)
  await ask(first.urlFor('postgres'), 'create table kept as select 42 as n')
  await first.stop()
  const second = await startEmbedded(options)
  expect(await ask(second.urlFor('postgres'), 'select n from kept')).toBe(42)
  await second.stop()
})

test('two processes share one server, and the last to leave switches it off', async () => {
  const [one, two] = await Promise.all([startElsewhere(), startElsewhere()])
  expect([one.reused, two.reused].sort()).toEqual([false, true])
  const url = `postgresql://postgres:${readConnection(options.home)?.password}@127.0.0.1:${readConnection(options.home)?.port}/postgres`
  one.child.send('stop')
  await exitOf(one.child)
  expect(await ask(url, 'select 1')).toBe(1)
  two.child.send('stop')
  await exitOf(two.child)
  await expect(ask(url, 'select 1')).rejects.toThrow()
})

test('after a SIGKILL of the wiki the server that lives on is used, and switched off in the end', async () => {
  const { child } = await startElsewhere()
  child.kill('SIGKILL')
  await exitOf(child)
  const running = await startEmbedded(options)
  expect(running.reused).toBe(true)
  await running.stop()
  expect(existsSync(path.join(running.data, 'postmaster.pid'))).toBe(false)
})

test('after a SIGKILL of the server itself it starts again with everything that was committed', async () => {
  const { child } = await startElsewhere()
  const known = readConnection(options.home)
  await ask(`postgresql://postgres:${known?.password}@127.0.0.1:${known?.port}/postgres`, 'create table kept as select 7 as n')
  child.kill('SIGKILL')
  await exitOf(child)
  process.kill(Number(readFileSync(path.join(known?.data ?? '', 'postmaster.pid'), 'utf8').split('\n')[0]), 'SIGKILL')
  const running = await startEmbedded(options)
  expect(await ask(running.urlFor('postgres'), 'select n from kept')).toBe(7)
  await running.stop()
})

test('it runs from a private folder, as in the home of root: what the database account cannot reach lies in the shelter', async () => {
  const isPrivate = path.join(folder, 'private')
  mkdirSync(isPrivate, { mode: 0o700 })
  const packaged = path.join(isPrivate, 'package', 'native')
  cpSync(path.dirname(packagedRoot(at())), path.dirname(packaged), { recursive: true, verbatimSymlinks: true })
  const asRoot = process.getuid?.() === 0
  const running = await startEmbedded({ ...options, home: path.join(isPrivate, 'postgres'), packaged })
  expect(await ask(running.urlFor('postgres'), 'select 1')).toBe(1)
  expect(running.data.startsWith(asRoot ? path.join(folder, 'shelter') : isPrivate)).toBe(true)
  await running.stop()
  const again = await startEmbedded({ ...options, home: path.join(isPrivate, 'postgres'), packaged })
  expect(again.data).toBe(running.data)
  await again.stop()
})

test('a database whose password is lost is not overwritten', async () => {
  const running = await startEmbedded(options)
  await running.stop()
  rmSync(path.join(options.home, 'connection.json'))
  await expect(startEmbedded(options)).rejects.toThrow('which holds its password, is gone')
  expect(existsSync(path.join(running.data, 'PG_VERSION'))).toBe(true)
})
