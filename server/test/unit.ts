import { rmSync } from 'node:fs'
import { at } from '../setup/root.mjs'
import { runNode } from '../setup/run.mjs'
import { honest, tallyVitest, type Tally } from './tally'

/** Unit and integration tests, on a real database. */
export async function runUnit(): Promise<Tally> {
  const report = at('.build/vitest.json')
  rmSync(report, { force: true })
  const reporters = ['--reporter=dot', '--reporter=json', `--outputFile.json=${report}`]
  const { code } = await runNode(at('node_modules/vitest/vitest.mjs'), ['run', ...reporters], { show: true, env: withoutWiki() })
  return honest(tallyVitest(report), code)
}

/** The environment without any wiki that it names: no test may meet one. */
export function withoutWiki(): NodeJS.ProcessEnv {
  const env: Record<string, string | undefined> = { ...process.env, DATABASE_URL: '', SMTP_URL: '', BASE_URL: '', NEXTAUTH_URL: '' }
  delete env.NODE_ENV
  return env as NodeJS.ProcessEnv
}
