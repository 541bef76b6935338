import { existsSync, writeFileSync } from 'node:fs'
import { filesIn, fingerprint, stampIn } from './setup/fingerprint.mjs'
import { at } from './setup/root.mjs'
import { runNode } from './setup/run.mjs'
import { step } from './setup/step.mjs'

// Not `public`: its files are served as they lie there.
const SOURCES = ['app', 'components', 'lib', 'prisma/schema.prisma', 'next.config.js', 'postcss.config.mjs', 'tsconfig.json', 'package-lock.json']

const stampFile = (folder: string): string => at(folder, 'built-from')

// The key is part of it: forms are signed with it while building, and opened with it while serving.
const wanted = (): string => fingerprint(SOURCES.flatMap((source) => filesIn(at(source))), process.env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)

/** Whether the build in `folder` was made from the sources as they are now. */
export const isBuilt = (folder: string): boolean => existsSync(at(folder, 'BUILD_ID')) && stampIn(stampFile(folder)) === wanted()

/** Build the pages into `folder` when their sources have changed since. */
export async function buildPages(folder: string): Promise<void> {
  if (isBuilt(folder)) return
  await step('Building the pages', async () => {
    const before = wanted()
    const env = { ...process.env, NODE_ENV: 'production', NEXT_DIST: folder, NEXT_TELEMETRY_DISABLED: '1' } as NodeJS.ProcessEnv
    const { code, output } = await runNode(at('node_modules/next/dist/bin/next'), ['build'], { env })
    if (code !== 0) throw new Error(`The pages could not be built:\n${output}`)
    writeFileSync(stampFile(folder), before)
  })
}
