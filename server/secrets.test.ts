import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { keepSecrets } from './secrets'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'wiki-secrets-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('secrets are made once and stay', () => {
  const first = keepSecrets(folder, {} as NodeJS.ProcessEnv)
  expect(Buffer.from(first.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY, 'base64')).toHaveLength(32)
  expect(first.NEXTAUTH_SECRET).not.toBe(first.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY)
  expect(keepSecrets(folder, {} as NodeJS.ProcessEnv)).toEqual(first)
  expect(statSync(path.join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
})

test('what the environment gives wins, and is not written down', () => {
  const given = { NEXTAUTH_SECRET: 'from outside, long enough' } as unknown as NodeJS.ProcessEnv
  expect(keepSecrets(folder, given).NEXTAUTH_SECRET).toBe('from outside, long enough')
  expect(keepSecrets(folder, {} as NodeJS.ProcessEnv).NEXTAUTH_SECRET).not.toBe('from outside, long enough')
})
