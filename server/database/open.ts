import path from 'node:path'
import { at } from '../setup/root.mjs'
import { step } from '../setup/step.mjs'
import { startEmbedded } from './embedded'
import { migrate } from './migrate'
import { placeOf, reachDatabase } from './reach'

export type Opened = {
  url: string
  /** Leave the database as it was found: an embedded one that nobody else uses is switched off. */
  close(): Promise<void>
}

/** The wiki's database, ready for use: the one of DATABASE_URL, else the embedded one; its tables up to date. */
export async function openDatabase(given: { databaseUrl: string | undefined; dataDir: string }): Promise<Opened> {
  const opened = given.databaseUrl ? await reach(given.databaseUrl) : await embedded(given.dataDir)
  try {
    await updateTables(opened.url)
    return opened
  } catch (problem) {
    await opened.close()
    throw problem
  }
}

const NAME = 'wiki'

async function embedded(dataDir: string): Promise<Opened> {
  return step('Starting the database', async (remark) => {
    const home = path.resolve(dataDir, 'postgres')
    const server = await startEmbedded({ project: at(), home })
    if (server.reused) remark('was running already')
    else if (!server.data.startsWith(home)) remark(`its data lies in ${server.data}`)
    const url = server.urlFor(NAME)
    await reachDatabase(url)
    return { url, close: server.stop }
  })
}

async function reach(url: string): Promise<Opened> {
  return step(`Reaching the database at ${placeOf(url)}`, async (remark) => {
    remark(`PostgreSQL ${await reachDatabase(url)}`)
    return { url, close: async () => undefined }
  })
}

async function updateTables(url: string): Promise<void> {
  await step('Bringing its tables up to date', async (remark) => {
    const { applied, changed } = await migrate(url, at('prisma/migrations'))
    const notes = [applied.length > 0 ? `${applied.length} new` : '', ...changed.map((name) => `${name} was edited after it was applied`)]
    if (notes.some(Boolean)) remark(notes.filter(Boolean).join(', '))
  })
}
