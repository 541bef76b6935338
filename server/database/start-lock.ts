import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from '../setup/trouble.mjs'
import { isAlive, pause } from './processes'

const PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 50

/** Let one process at a time start the database of `home`; a lock whose holder has died is taken over. */
export async function oneAtATime<T>(home: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(home, 'starting')
  for (const until = Date.now() + PATIENCE_MS; !take(lock); await pause(LOOK_EVERY_MS)) {
    if (Date.now() > until) throw new Trouble('Another start of the wiki has been busy with the database for a minute.', `If none is running, remove ${lock}.`)
  }
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function take(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== 'EEXIST') throw problem
    if (isAbandoned(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isAbandoned(lock: string): boolean {
  try {
    const pid = Number(readFileSync(lock, 'utf8'))
    // Empty: its holder is between creating and writing it, unless it died there a while ago.
    return pid === 0 ? Date.now() - statSync(lock).mtimeMs > 5_000 : !isAlive(pid)
  } catch {
    return false
  }
}
