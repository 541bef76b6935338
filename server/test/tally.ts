import { existsSync, readFileSync } from 'node:fs'

/** What a part of the tests came to. */
export type Tally = { passed: number; failed: number }

export const NOTHING: Tally = { passed: 0, failed: 0 }

export const sum = (tallies: Tally[]): Tally => ({
  passed: tallies.reduce((total, { passed }) => total + passed, 0),
  failed: tallies.reduce((total, { failed }) => total + failed, 0),
})

export const single = (passed: boolean): Tally => (passed ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })

/** A runner that ended badly without naming a failed test, or that ran none at all, has failed once.
 *  @param code its exit code */
export function honest(tally: Tally, code: number): Tally {
  const isFine = code === 0 && tally.passed > 0
  return isFine || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

type VitestReport = { numPassedTests: number; numFailedTests: number; testResults: { status: string; assertionResults: unknown[] }[] }

/** Vitest's JSON report. A file that could not even be loaded holds no test, and counts as one failure. */
export function tallyVitest(file: string): Tally {
  const report = read<VitestReport>(file)
  if (!report) return NOTHING
  const broken = report.testResults.filter((each) => each.status === 'failed' && each.assertionResults.length === 0).length
  return { passed: report.numPassedTests, failed: report.numFailedTests + broken }
}

type PlaywrightReport = { stats: { expected: number; unexpected: number; flaky: number }; errors: unknown[] }

/** Playwright's JSON report. */
export function tallyPlaywright(file: string): Tally {
  const report = read<PlaywrightReport>(file)
  if (!report) return NOTHING
  return { passed: report.stats.expected, failed: report.stats.unexpected + report.stats.flaky + report.errors.length }
}

const read = <T>(file: string): T | null => (existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as T) : null)
