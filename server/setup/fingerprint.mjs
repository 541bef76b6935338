import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import path from 'node:path'
import { ROOT } from './root.mjs'

const SKIPPED = /(^|[\\/])(node_modules|generated|\.[^\\/]+)$|\.test\.tsx?$/

/** Every file below `place` (or `place` itself), sorted; tests, hidden and generated folders left out.
 *  @param {string} place @returns {string[]} */
export function filesIn(place) {
  if (!existsSync(place)) return []
  if (statSync(place).isFile()) return [place]
  return readdirSync(place)
    .map((name) => path.join(place, name))
    .filter((inner) => !SKIPPED.test(inner))
    .sort()
    .flatMap(filesIn)
}

/** One hash over names and contents, so that it also changes when a file is added, renamed or removed.
 *  @param {string[]} files @param {string} [salt] what else the result depends on */
export function fingerprint(files, salt = '') {
  const hash = createHash('sha256').update(salt)
  for (const file of files) hash.update(`\0${path.relative(ROOT, file)}\0`).update(existsSync(file) ? readFileSync(file) : 'absent')
  return hash.digest('hex')
}

/** The stamp left by an earlier run, or an empty text. @param {string} file */
export const stampIn = (file) => (existsSync(file) ? readFileSync(file, 'utf8').trim() : '')
