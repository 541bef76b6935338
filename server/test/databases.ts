import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { startEmbedded } from '../database/embedded'
import { migrate } from '../database/migrate'
import { at } from '../setup/root.mjs'
import { PREFIX, removeLeftovers } from './leftovers'

/** A database server for one test run. */
export type TestServer = {
  urlFor(name: string): string
  /** Make a database, a copy of `template` where one is named. */
  create(name: string, template?: string): Promise<string>
  stop(): Promise<void>
}

// What a crash would lose is lost anyway: these databases live for one run.
const FAST = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

/** A PostgreSQL of its own in a temporary folder; TEST_DATABASE_URL names another server, e.g. to try an older version. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env.TEST_DATABASE_URL
  const server = given ? existing(given) : await embedded()
  const made: string[] = []
  return {
    urlFor: server.urlFor,
    async create(name, template) {
      await asAdmin(server.urlFor('postgres'), async (admin) => {
        await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
        await admin.query(`create database ${pg.escapeIdentifier(name)}${template ? ` template ${pg.escapeIdentifier(template)}` : ''}`)
      })
      made.push(name)
      return server.urlFor(name)
    },
    async stop() {
      if (given) await asAdmin(server.urlFor('postgres'), (admin) => dropAll(admin, made))
      await server.stop()
    },
  }
}

/** One migrated database per worker, copied from one template.
 *  @returns their addresses, the first for worker 1 */
export async function createWorkerDatabases(server: TestServer, workers: number): Promise<string[]> {
  const run = `test_${process.pid}`
  await migrate(await server.create(`${run}_template`), at('prisma/migrations'))
  const urls: string[] = []
  for (let worker = 1; worker <= workers; worker++) urls.push(await server.create(`${run}_${worker}`, `${run}_template`))
  return urls
}

type Plain = Pick<TestServer, 'urlFor' | 'stop'>

async function embedded(): Promise<Plain> {
  await removeLeftovers()
  const home = mkdtempSync(path.join(tmpdir(), PREFIX))
  // Temporary folders are made private; the account that root borrows must walk into this one.
  chmodSync(home, 0o755)
  const server = await startEmbedded({ project: at(), home, settings: FAST })
  return {
    urlFor: server.urlFor,
    async stop() {
      await server.stop()
      rmSync(server.data, { recursive: true, force: true })
      rmSync(home, { recursive: true, force: true })
    },
  }
}

const existing = (url: string): Plain => ({
  urlFor: (name) => Object.assign(new URL(url), { pathname: `/${name}` }).href,
  stop: async () => undefined,
})

async function dropAll(admin: pg.Client, names: string[]): Promise<void> {
  for (const name of names) await admin.query(`drop database if exists ${pg.escapeIdentifier(name)} with (force)`)
}

async function asAdmin(url: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: url })
  await admin.connect()
  try {
    await work(admin)
  } finally {
    await admin.end()
  }
}
