import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { honest, sum, tallyPlaywright, tallyVitest } from './tally'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'wiki-tally-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

const report = (content: unknown) => {
  const file = path.join(folder, 'report.json')
  writeFileSync(file, JSON.stringify(content))
  return file
}

test('parts are added up', () => {
  expect(sum([{ passed: 3, failed: 0 }, { passed: 1, failed: 2 }])).toEqual({ passed: 4, failed: 2 })
})

test('a runner that ends badly without naming a test has failed once, and so has one that ran nothing', () => {
  expect(honest({ passed: 5, failed: 0 }, 1)).toEqual({ passed: 5, failed: 1 })
  expect(honest({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 })
  expect(honest({ passed: 5, failed: 0 }, 0)).toEqual({ passed: 5, failed: 0 })
  expect(honest({ passed: 5, failed: 2 }, 1)).toEqual({ passed: 5, failed: 2 })
})

test('a test file that could not be loaded counts', () => {
  const file = report({ numPassedTests: 2, numFailedTests: 0, testResults: [{ status: 'failed', assertionResults: [] }, { status: 'passed', assertionResults: [1, 2] }] })
  expect(tallyVitest(file)).toEqual({ passed: 2, failed: 1 })
})

test('a journey that passes only sometimes has failed', () => {
  expect(tallyPlaywright(report({ stats: { expected: 4, unexpected: 0, flaky: 1 }, errors: [] }))).toEqual({ passed: 4, failed: 1 })
})
