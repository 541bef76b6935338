import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { isAlive } from './processes'

/** The processes that use one embedded database, a file each, so that the last to leave switches it off.
 *  A process that was killed has left its file behind; it no longer counts. */
export function users(home: string) {
  const folder = path.join(home, 'users')
  return {
    join(): void {
      mkdirSync(folder, { recursive: true })
      writeFileSync(path.join(folder, String(process.pid)), '')
    },
    /** @returns true where nobody else is left. */
    leave(): boolean {
      rmSync(path.join(folder, String(process.pid)), { force: true })
      const others = readdirSync(folder).filter((pid) => isAlive(Number(pid)))
      return others.length === 0
    },
  }
}
