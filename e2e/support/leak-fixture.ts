import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { leakWorld, type LeakWorld } from '../../lib/testing/leak-pages'

export const LAST = 8

/** Plant the leak test's pages in the wiki under test, by the command a host would use. Planting twice plants once. */
export function plant(): LeakWorld {
  const world = leakWorld(LAST)
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'leak-')), 'pages.jsonl')
  const lines = world.pages.map(({ title, kind, revisions }) => JSON.stringify({ title, kind, revisions }))
  writeFileSync(file, lines.join('\n'))
  // Two journeys may plant at once, of which one then finds a name taken; and on a busy machine a text may be thought too slow to
  // render. What is there already is not brought again.
  if (!bring(file).includes(ALL_CAME)) {
    const said = bring(file)
    if (!said.includes(ALL_CAME)) throw new Error(`Not everything was planted:\n${said}`)
  }
  return world
}

const ALL_CAME = 'no line skipped'

/** @returns what the command said */
function bring(file: string): string {
  const { stdout, stderr } = spawnSync(process.execPath, ['server/wiki.mjs', 'import', file], { env: process.env, encoding: 'utf8' })
  return `${stdout}${stderr}`
}
