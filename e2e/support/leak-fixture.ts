import { execFileSync } from 'node:child_process'
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
  const bring = () => execFileSync(process.execPath, ['server/wiki.mjs', 'import', file], { env: process.env, stdio: 'pipe' })
  try {
    bring()
  } catch {
    // Two journeys may plant at once, of which one then finds a name taken.
    bring()
  }
  return world
}
