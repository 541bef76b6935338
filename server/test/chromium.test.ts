import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { installed } from './chromium'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'wiki-browser-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('a browser on the path is found, a file that is no program is not', () => {
  writeFileSync(path.join(folder, 'chromium'), '', { mode: 0o644 })
  writeFileSync(path.join(folder, 'google-chrome'), '', { mode: 0o755 })
  expect(installed(folder, 'freebsd')).toBe(path.join(folder, 'google-chrome'))
})

test('where there is none, none is named', () => {
  expect(installed(`${folder}${path.delimiter}`, 'freebsd')).toBeUndefined()
})
