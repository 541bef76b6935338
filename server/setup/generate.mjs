import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { fingerprint, stampIn } from './fingerprint.mjs'
import { at } from './root.mjs'
import { runNode } from './run.mjs'
import { step } from './step.mjs'

const STAMP = at('.build/generated-from')
const wanted = () => fingerprint([at('prisma/schema.prisma'), at('node_modules/prisma/package.json')])

/** Write the database client of prisma/schema.prisma, when the schema has changed since the last time. */
export async function generate() {
  if (existsSync(at('lib/db/generated/client.ts')) && stampIn(STAMP) === wanted()) return
  await step('Writing the database client', async () => {
    // Generating runs on WebAssembly alone, but the command insists that an engine exists: see prisma.config.ts.
    const env = { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: '1', CHECKPOINT_DISABLE: '1' }
    const { code, output } = await runNode(at('node_modules/prisma/build/index.js'), ['generate'], { env })
    if (code !== 0) throw new Error(`prisma generate failed:\n${output}`)
    mkdirSync(at('.build'), { recursive: true })
    writeFileSync(STAMP, wanted())
  })
}
