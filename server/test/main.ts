// `npm test`: everything that must hold, one part after another; later parts run also when an earlier one failed.
import { parseArgs } from 'node:util'
import { runChecks } from '../setup/checks.mjs'
import { ROOT } from '../setup/root.mjs'
import { duration } from '../setup/step.mjs'
import { endWith, Trouble } from '../setup/trouble.mjs'
import { startTestServer, type TestServer } from './databases'
import { checkDrift } from './drift'
import { runJourneys } from './journeys'
import { single, sum, type Tally } from './tally'
import { runUnit } from './unit'
import { runUnmasked } from './unmask'

process.chdir(ROOT)
const PARTS = ['check', 'unit', 'e2e'] as const
/** Asked for by name alone. */
const APART = ['unmask'] as const
type Part = (typeof PARTS)[number] | (typeof APART)[number]

const { values, positionals } = parseArgs({ options: { only: { type: 'string' } }, allowPositionals: true, strict: false })

function chosen(): readonly Part[] {
  if (values.only === undefined) return PARTS
  const part = [...PARTS, ...APART].find((each) => each === values.only)
  if (!part) throw new Trouble(`There is no part "${String(values.only)}" of the tests.`, `Choose one: --only ${[...PARTS, ...APART].join('|')}`)
  return [part]
}

const RUN: Record<Part, (server: TestServer) => Promise<Tally>> = {
  async check(server) {
    const checked = await runChecks()
    return sum([...checked.map(single), await checkDrift(server)])
  },
  unit: () => runUnit(),
  unmask: () => runUnmasked(),
  e2e: (server) => runJourneys(server, positionals),
}

async function runAll(): Promise<Tally> {
  const server = await startTestServer()
  const tallies: Tally[] = []
  try {
    for (const part of chosen()) {
      // A part that breaks off counts as a failure; the others still say what they know.
      const tally = await RUN[part](server).catch((problem: unknown) => {
        console.error(problem instanceof Error && problem.name === 'Trouble' ? problem.message : problem)
        return single(false)
      })
      tallies.push(tally)
    }
  } finally {
    await server.stop()
  }
  return sum(tallies)
}

try {
  const started = performance.now()
  const { passed, failed } = await runAll()
  console.log(`\n  All of it took ${duration(performance.now() - started)}.`)
  console.log(`${passed} passed, ${failed} failed`)
  process.exit(failed === 0 ? 0 : 1)
} catch (problem) {
  endWith(problem)
}
