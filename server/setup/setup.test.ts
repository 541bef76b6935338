import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { filesIn, fingerprint } from './fingerprint.mjs'
import { isComplete } from './install.mjs'
import { checkNode, isOlder } from './node-version.mjs'
import { duration } from './step.mjs'

let folder: string
beforeEach(() => (folder = mkdtempSync(path.join(tmpdir(), 'wiki-setup-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

test('Node is compared by number, not by letter', () => {
  expect(isOlder('20.9.0', '20.19.0')).toBe(true)
  expect(isOlder('20.19.0', '20.19.0')).toBe(false)
  expect(isOlder('22.0.0', '20.19.0')).toBe(false)
})

test('an old Node gets a sentence that names both versions', () => {
  expect(() => checkNode('18.20.4')).toThrow('The wiki needs Node 20.19 or newer; this is 18.20.4.')
})

test('packages are complete when every one that this platform needs is there in its version', () => {
  const asked = { packages: { '': {}, 'node_modules/a': { version: '1.0.0' }, 'node_modules/other-platform': { version: '2.0.0', optional: true } } }
  expect(isComplete(asked, { packages: { 'node_modules/a': { version: '1.0.0' } } })).toBe(true)
  expect(isComplete(asked, { packages: { 'node_modules/a': { version: '0.9.0' } } })).toBe(false)
  expect(isComplete(asked, { packages: {} })).toBe(false)
  expect(isComplete(asked, { packages: { 'node_modules/a': { version: '1.0.0' }, 'node_modules/gone': { version: '1.0.0' } } })).toBe(false)
})

test('a fingerprint changes with content, name, and what else it depends on, and with nothing else', () => {
  const file = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  const of = (salt?: string) => fingerprint(filesIn(folder), salt)
  file('a.ts', 'one')
  const first = of()
  file('a.ts', 'one')
  expect(of()).toBe(first)
  expect(of('key')).not.toBe(first)
  file('a.test.ts', 'a test')
  mkdirSync(path.join(folder, 'node_modules'))
  writeFileSync(path.join(folder, 'node_modules', 'x.js'), 'x')
  expect(of()).toBe(first)
  file('b.ts', '')
  expect(of()).not.toBe(first)
})

test.each([
  [340, '0.3 s'],
  [12_400, '12 s'],
  [125_000, '2 min 5 s'],
])('%i ms is said as %s', (milliseconds, words) => {
  expect(duration(milliseconds)).toBe(words)
})
