import { spawn, spawnSync, type ChildProcess } from 'node:child_process'
import { closeSync, existsSync, openSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from '../setup/trouble.mjs'
import { databaseAccount } from './account'
import { packagedRoot, programIn, runnableRoot } from './binaries'
import { dataFolder, ensureCluster, type Cluster } from './cluster'
import { answers, freePort, keepConnection, readConnection, urlOf, type Connection } from './connection'
import { databaseEnvironment } from './environment'
import { pause } from './processes'
import { oneAtATime } from './start-lock'
import { users } from './users'

export type Options = {
  /** Folder of the project, whose packages hold the PostgreSQL programs. */
  project: string
  /** Folder for connection.json and, where possible, the data. */
  home: string
  /** Folder that root uses where the borrowed account cannot reach project or home. */
  shelter?: string
  /** Settings of the server, as in postgresql.conf. */
  settings?: Record<string, string>
  packaged?: string
}

export type Running = {
  /** Address of one database of the server. */
  urlFor(database: string): string
  /** True where the server was running already. */
  reused: boolean
  /** Where the data lies. */
  data: string
  /** Leave the server; the last of its users switches it off. */
  stop(): Promise<void>
}

/** Start the private PostgreSQL of `home`, or join the one that runs there (also one left behind by a killed process). */
export async function startEmbedded(options: Options): Promise<Running> {
  const home = path.resolve(options.home)
  const shelter = options.shelter ?? '/var/lib/etoile-wiki'
  const account = databaseAccount(readConnection(home)?.data ?? path.join(home, 'data'))
  const data = dataFolder(home, shelter, account)
  return oneAtATime(home, async () => {
    const root = runnableRoot(options.packaged ?? packagedRoot(options.project), account, shelter)
    const cluster = { home, shelter, root, account }
    const kept = await ensureCluster(cluster, data)
    const reused = await answers(kept)
    const connection = reused ? kept : await launch(cluster, kept, options.settings ?? {})
    users(home).join()
    return {
      urlFor: (database) => urlOf(connection, database),
      reused,
      data: connection.data,
      stop: () =>
        oneAtATime(home, async () => {
          if (users(home).leave()) switchOff(cluster, connection)
        }),
    }
  })
}

const LOOK_EVERY_MS = 25
// A server that was killed first replays its journal.
const PATIENCE_MS = 60_000
// And for a moment its orphaned processes hold the memory that a new one must have to itself.
const RETRY_FOR_MS = 10_000
const RETRY_EVERY_MS = 250

async function launch(cluster: Cluster, kept: Connection, settings: Record<string, string>): Promise<Connection> {
  const connection = { ...kept, port: await freePort() }
  keepConnection(cluster.home, connection)
  const log = path.join(cluster.home, 'postgres.log')
  for (const until = Date.now() + RETRY_FOR_MS; !(await comesUp(cluster, connection, settings, log)); await pause(RETRY_EVERY_MS)) {
    if (Date.now() > until) {
      throw new Trouble('The embedded PostgreSQL did not start.', `What it said last stands in ${log}. Is another copy using ${connection.data}?`)
    }
  }
  return connection
}

/** @returns false where the server ended instead of answering. */
async function comesUp(cluster: Cluster, connection: Connection, settings: Record<string, string>, log: string): Promise<boolean> {
  const child = spawnServer(cluster, connection, settings, log)
  let ended = false
  for (const event of ['exit', 'error']) child.once(event, () => (ended = true))
  for (const until = Date.now() + PATIENCE_MS; !(await answers(connection)); await pause(LOOK_EVERY_MS)) {
    if (ended || Date.now() > until) return false
  }
  return true
}

function spawnServer(cluster: Cluster, { data, port }: Connection, settings: Record<string, string>, log: string): ChildProcess {
  const out = openSync(log, 'a')
  const all = { listen_addresses: '127.0.0.1', unix_socket_directories: '', timezone: 'UTC', log_timezone: 'UTC', ...settings }
  const given = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  // A group of its own, so that Ctrl-C reaches us only and we switch it off in order.
  const child = spawn(programIn(cluster.root, 'postgres'), ['-D', data, '-p', String(port), ...given], {
    ...cluster.account,
    cwd: path.parse(cluster.home).root,
    env: databaseEnvironment(),
    stdio: ['ignore', out, out],
    detached: process.platform !== 'win32',
  })
  closeSync(out)
  child.unref()
  return child
}

function switchOff({ root, account, home }: Cluster, { data }: Connection): void {
  if (!existsSync(path.join(data, 'postmaster.pid'))) return
  spawnSync(programIn(root, 'pg_ctl'), ['stop', '-D', data, '-m', 'fast', '-w', '-t', '20'], {
    ...account,
    cwd: path.parse(home).root,
    env: databaseEnvironment(),
    stdio: 'ignore',
  })
}
