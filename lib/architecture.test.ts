import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'
import { describe, expect, test } from 'vitest'
import { readImports, type SourceFile } from './testing/imports'

const ROOT = fileURLToPath(new URL('..', import.meta.url))
const files = readImports(ROOT, ['lib', 'app', 'components', 'server'])
const byName = new Map(files.map((file) => [file.file, file]))

/** Each domain uses only those before it. Where this differs from DESIGN 9 the reason stands beside it. */
const ORDER = [
  'db',
  // Before people, not after: joining, rank and suspension write their acts into the log, which itself knows nobody.
  'log',
  'people', 'spoilers', 'markdown', 'media', 'revisions', 'review', 'verification', 'pages', 'search', 'theories', 'discussion', 'notifications',
  // Sees all: the composition of what the ledger writes.
  'wiring',
]
/** Files of lib that belong to no domain. Any may use them. */
const COMMON = ['lib/result.ts', 'lib/env.ts', 'lib/clock.ts', 'lib/drop-cache.ts', 'lib/fold.ts']
/** Stand beside the domains: the part that knows Next, and what tests are built with. */
const BESIDE = ['web', 'testing']

/** The one door, and its side for an import's past. */
const LEDGER = ['lib/revisions/ledger-past.ts', 'lib/revisions/ledger.ts']

const domainOf = (file: string): string | null => /^lib\/([a-z-]+)\//.exec(file)?.[1] ?? null
const isDomainFile = (file: string): boolean => ORDER.includes(domainOf(file) ?? '')
const isFramework = (name: string): boolean => /^(?:next|next-auth|react|react-dom)(?:\/|$)/.test(name)
const startsWith = (...folders: string[]) => (name: string) => folders.some((folder) => name.startsWith(`${folder}/`))

type Wrong = (file: SourceFile, to: string) => boolean
const wrong = (isWrong: Wrong, among: readonly SourceFile[] = files): string[] =>
  among.flatMap((file) => file.imports.filter(({ to }) => isWrong(file, to)).map(({ from, line }) => `${file.file}:${line} imports ${from}`))

/** Every file that runs when this one does. */
function reached(start: string): Map<string, string> {
  const from = new Map<string, string>()
  const waiting = [start]
  for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
    for (const { to, typesOnly } of byName.get(file)?.imports ?? []) {
      if (typesOnly || from.has(to)) continue
      from.set(to, file)
      waiting.push(to)
    }
  }
  return from
}

test('there is something to read, and its imports are found', () => {
  expect(files.length).toBeGreaterThan(100)
  expect(byName.get('lib/pages/save-edit.ts')?.imports.map(({ to }) => to)).toContain('lib/revisions/ledger.ts')
  expect(files.flatMap(({ file, imports }) => imports.filter(({ to }) => startsWith('lib', 'components')(to) && !to.startsWith('lib/db/generated') && !byName.has(to) && !/\.(css|mjs)$/.test(to)).map(({ from }) => `${file}: ${from}`))).toEqual([])
})

describe('a domain', () => {
  test('is one of those named here', () => {
    const known = new Set([...ORDER, ...BESIDE])
    expect([...new Set(files.flatMap(({ file }) => domainOf(file) ?? []))].filter((name) => !known.has(name))).toEqual([])
    expect(files.filter(({ file }) => /^lib\/[^/]+$/.test(file)).map(({ file }) => file).sort()).toEqual([...COMMON].sort())
  })

  test('uses only the domains before it, so that none leads back to itself', () => {
    const isLater: Wrong = ({ file }, to) => isDomainFile(file) && to.startsWith('lib/') && !COMMON.includes(to) && ORDER.indexOf(domainOf(to) ?? '') > ORDER.indexOf(domainOf(file)!)
    expect(wrong(isLater)).toEqual([])
  })

  test('runs without Next, React, the screens, the server, or what only tests use', () => {
    expect(wrong(({ file }, to) => isDomainFile(file) && (isFramework(to) || startsWith('app', 'components', 'server', 'lib/web', 'lib/testing')(to)))).toEqual([])
  })
})

test('what all may use uses no domain', () => {
  expect(wrong(({ file }, to) => COMMON.includes(file) && to.startsWith('lib/') && !COMMON.includes(to))).toEqual([])
})

describe('the screens', () => {
  test('never reach for the database themselves', () => {
    expect(wrong(({ file }, to) => startsWith('app', 'components')(file) && (to.startsWith('lib/db/') || /^(?:pg|@prisma\/)/.test(to)))).toEqual([])
  })

  test('of components know neither the pages that use them nor the server', () => {
    expect(wrong(({ file }, to) => startsWith('components')(file) && startsWith('app', 'server', 'lib/testing')(to))).toEqual([])
    expect(wrong(({ file }, to) => startsWith('app')(file) && startsWith('server', 'lib/testing')(to))).toEqual([])
  })

  test('of components run nothing of lib that reads or writes: props in, markup out', () => {
    const impure = (to: string) => to.startsWith('lib/db/') || to.startsWith('node:') || to === 'pg' || /^next\/(?:headers|cache)/.test(to)
    const found = files.filter(({ file }) => startsWith('components')(file)).flatMap(({ file }) => {
      const from = reached(file)
      return [...from.keys()].filter(impure).map((to) => `${file} reaches ${to} through ${from.get(to)}`)
    })
    expect(found).toEqual([])
  })
})

test('nothing in lib knows the screens or the server', () => {
  expect(wrong(({ file }, to) => startsWith('lib')(file) && startsWith('app', 'components', 'server')(to))).toEqual([])
})

test('no file of the wiki itself leads back to itself', () => {
  expect(files.filter(({ file }) => !file.startsWith('server/') && reached(file).has(file)).map(({ file }) => file)).toEqual([])
})

test('only the ledger writes revisions', () => {
  // What is measured fills a database of its own.
  const writers = files.filter(({ file }) => !file.startsWith('server/bench/') && /\brevision\.(?:create|update|delete|upsert)|INTO revision\b/i.test(readFileSync(path.join(ROOT, file), 'utf8')))
  expect(writers.map(({ file }) => file)).toEqual(LEDGER)
})

test('no file only passes on what others export', () => {
  expect(files.filter(({ file, onlyPassesOn }) => onlyPassesOn || /(?:^|\/)index\.tsx?$/.test(file)).map(({ file }) => file)).toEqual([])
})

test('no file is named for nothing in particular', () => {
  expect(files.map(({ file }) => file).filter((file) => /(?:^|[/-])(?:utils?|helpers?|manager|misc)(?:[-./]|$)/i.test(path.posix.normalize(file)))).toEqual([])
})
