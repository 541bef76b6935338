import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { buildPages, isBuilt } from '../build'
import { startEmbedded } from '../database/embedded'
import { openDatabase } from '../database/open'
import { reachDatabase } from '../database/reach'
import { keepSecrets } from '../secrets'
import { at } from '../setup/root.mjs'
import { step } from '../setup/step.mjs'
import { startWiki } from '../test/wiki-under-test'
import { generatePages, longRun, type Generated } from './generate'
import { liftLimits, makeEditors } from './people'
import { firstTheory } from './theories'

/** A wiki of its own, loaded and running. */
export type World = { baseUrl: string; pages: Generated[]; editors: string[]; connection: pg.Client; secret: string; counts: string; close(): Promise<void> }

const EDITORS = 8

/** Start the production build on a fresh embedded database with the starting content and `count` generated pages. */
export async function openWorld(count: number): Promise<World> {
  const open: (() => unknown)[] = []
  const close = async () => {
    for (const last of open.reverse()) await last()
  }
  try {
    const url = await freshDatabase(open)
    const pages = await load(url, count)
    const connection = new pg.Client({ connectionString: url })
    await connection.connect()
    open.push(() => connection.end())
    await liftLimits(connection)
    const secrets = keepSecrets('.data')
    const editors = await makeEditors(connection, EDITORS, secrets.NEXTAUTH_SECRET)
    const wiki = await startBuilt(url, secrets)
    open.push(() => wiki.stop())
    return { baseUrl: wiki.baseUrl, pages, editors, connection, secret: secrets.NEXTAUTH_SECRET, counts: await countsOf(connection), close }
  } catch (problem) {
    await close()
    throw problem
  }
}

/** With the settings of any embedded wiki: what is saved is on the disk. */
async function freshDatabase(open: (() => unknown)[]): Promise<string> {
  const home = mkdtempSync(path.join(tmpdir(), 'wiki-bench-'))
  // Temporary folders are made private; the account that root borrows must walk into this one.
  chmodSync(home, 0o755)
  const server = await step('Starting a database for the benchmark', () => startEmbedded({ project: at(), home }))
  open.push(async () => {
    await server.stop()
    for (const folder of [server.data, home]) rmSync(folder, { recursive: true, force: true })
  })
  const url = server.urlFor('wiki')
  await reachDatabase(url)
  await openDatabase({ databaseUrl: url, dataDir: home })
  return url
}

/** Through the import, like any page from elsewhere. Imported late: it opens the database, whose address is only now known. */
async function load(url: string, count: number): Promise<Generated[]> {
  process.env.DATABASE_URL = url
  const { loadFirstContent } = await import('@/lib/wiring/first-content')
  const { importLines } = await import('@/lib/revisions/import/import-lines')
  const { db } = await import('@/lib/db/client')
  await step('Loading the starting content', () => loadFirstContent(() => undefined))
  const pages = [...generatePages(count, await db.episode.count())]
  await step(`Importing ${count} generated pages`, async (remark) => {
    const started = performance.now()
    let revisions = 0
    await importLines([...pages.map((page) => page.line), longRun(), ...firstTheory()], { defaultBound: null }, ({ line, result }) => {
      if (!result.ok) throw new Error(`Generated page ${line}: ${result.error}`)
      revisions += result.value
    })
    remark(`${revisions} revisions, ${Math.round((revisions * 1000) / (performance.now() - started))} a second`)
  })
  await step('Working out who wrote what', async (remark) => {
    const { attributeAnew } = await import('@/lib/revisions/attribution/attribute-anew')
    const started = performance.now()
    const revisions = await attributeAnew(() => undefined)
    remark(`${revisions} revisions, ${Math.round((revisions * 1000) / (performance.now() - started))} a second`)
  })
  await db.$executeRaw`ANALYZE`
  return pages
}

/** A build that readers may be using is used, never written. */
async function startBuilt(url: string, secrets: Record<string, string>) {
  Object.assign(process.env, secrets)
  const folder = process.env.NEXT_DIST || (isBuilt('.next') ? '.next' : '.next-test')
  await buildPages(folder)
  return step('Starting the wiki', () => startWiki(url, folder, secrets))
}

async function countsOf(connection: pg.Client): Promise<string> {
  const { rows } = await connection.query<{ pages: string; revisions: string; bytes: string }>(
    'SELECT (SELECT count(*) FROM page) AS pages, (SELECT count(*) FROM revision) AS revisions, (SELECT round(avg(bytes)) FROM text) AS bytes')
  const { pages, revisions, bytes } = rows[0]!
  return `${pages} pages, ${revisions} revisions of ${bytes} bytes on average`
}
