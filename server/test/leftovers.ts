import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { readConnection } from '../database/connection'
import { isAlive, pause } from '../database/processes'

/** How the temporary folders of test databases begin. */
export const PREFIX = 'wiki-test-'

const PATIENCE_MS = 5_000

/** Remove the databases of earlier test runs that were killed before they could do it themselves. */
export async function removeLeftovers(): Promise<void> {
  const homes = readdirSync(tmpdir()).filter((name) => name.startsWith(PREFIX)).map((name) => path.join(tmpdir(), name))
  for (const home of homes.filter(isAbandoned)) {
    const connection = readConnection(home)
    if (connection) await endServer(path.join(connection.data, 'postmaster.pid'))
    rmSync(home, { recursive: true, force: true })
  }
}

// Without a list of users it is only being made.
function isAbandoned(home: string): boolean {
  const users = path.join(home, 'users')
  return existsSync(users) && !readdirSync(users).some((pid) => isAlive(Number(pid)))
}

async function endServer(pidFile: string): Promise<void> {
  if (!existsSync(pidFile)) return
  const pid = Number(readFileSync(pidFile, 'utf8').split('\n')[0])
  if (pid > 0 && isAlive(pid)) process.kill(pid, 'SIGINT')
  for (const until = Date.now() + PATIENCE_MS; existsSync(pidFile) && Date.now() < until; ) await pause(50)
}
