import { readFileSync, rmSync } from 'node:fs'
import { LEAK_FOUND, LEAK_SURFACES } from '@/lib/testing/leak-surfaces'
import { at } from '../setup/root.mjs'
import { runNode } from '../setup/run.mjs'
import type { Tally } from './tally'
import { withoutWiki } from './unit'

const TEST = 'lib/wiring/leak.test.ts'

/** Switch the mask off surface by surface, and see that the leak test of that surface fails every time. */
export async function runUnmasked(): Promise<Tally> {
  const tally: Tally = { passed: 0, failed: 0 }
  console.log(`\n  ${'without a mask'.padEnd(34)}the leak test`)
  for (const [surface, files] of Object.entries(LEAK_SURFACES)) {
    const leaks = await findsLeaks(surface, files)
    if (leaks) tally.passed++
    else tally.failed++
    console.log(`  ${surface.padEnd(34)}${leaks ? 'fails, as it must' : 'FINDS NOTHING: it does not look'}`)
  }
  return tally
}

type Report = { testResults: { assertionResults: { failureMessages: string[] }[] }[] }

/** Whether the test names leaks: one that fails for another reason has found none. */
async function findsLeaks(surface: string, files: readonly string[]): Promise<boolean> {
  const report = at('.build/unmask.json')
  rmSync(report, { force: true })
  await runNode(at('node_modules/vitest/vitest.mjs'), ['run', TEST, '-t', `${surface} tells`, '--reporter=json', `--outputFile=${report}`], { env: { ...withoutWiki(), UNMASK: files.join(',') } })
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report
  return testResults.some(({ assertionResults }) => assertionResults.some(({ failureMessages }) => failureMessages.some((message) => message.includes(LEAK_FOUND))))
}
