import { execFileSync } from 'node:child_process'
import { expect, test } from '@playwright/test'

test('after all journeys the wiki agrees with itself', () => {
  test.setTimeout(120_000)
  const said = execFileSync(process.execPath, ['server/wiki.mjs', 'verify'], { env: process.env, encoding: 'utf8' })
  expect(said).toContain('Nothing is lost, and everything agrees.')
})
