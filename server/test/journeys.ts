import { rmSync } from 'node:fs'
import { buildPages, isBuilt } from '../build'
import { keepSecrets } from '../secrets'
import { at } from '../setup/root.mjs'
import { runNode } from '../setup/run.mjs'
import { step } from '../setup/step.mjs'
import { findChromium } from './chromium'
import type { TestServer } from './databases'
import { honest, tallyPlaywright, type Tally } from './tally'
import { startWiki, type WikiUnderTest } from './wiki-under-test'

/** The journeys of e2e/ in a real browser, against the real server. @param args for Playwright, e.g. a file name */
export async function runJourneys(server: TestServer, args: string[]): Promise<Tally> {
  const chromium = await findChromium()
  const secrets = keepSecrets('.data')
  Object.assign(process.env, secrets)
  // A build that readers may be using is used, never written.
  const folder = isBuilt('.next') ? '.next' : '.next-test'
  await buildPages(folder)
  const url = await server.create(`journeys_${process.pid}`)
  const wiki = await step('Opening a wiki for the journeys', () => startWiki(url, folder, secrets))
  try {
    return await play(wiki, url, chromium, folder, args)
  } finally {
    await wiki.stop()
  }
}

async function play(wiki: WikiUnderTest, url: string, chromium: string, folder: string, args: string[]): Promise<Tally> {
  const report = at('.build/playwright.json')
  rmSync(report, { force: true })
  const env = {
    ...process.env,
    BASE_URL: wiki.baseUrl,
    DATABASE_URL: url,
    DATA_DIR: wiki.dataDir,
    ADMIN_LINK: wiki.adminLink ?? '',
    CHROMIUM_PATH: chromium,
    // For what starts a wiki of its own, to break it.
    NEXT_DIST: folder,
    PLAYWRIGHT_JSON_OUTPUT_NAME: report,
  } as NodeJS.ProcessEnv
  const { code } = await runNode(at('node_modules/@playwright/test/cli.js'), ['test', '--reporter=list,json', ...args], { show: true, env })
  return honest(tallyPlaywright(report), code)
}
