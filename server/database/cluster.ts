import { spawnSync } from 'node:child_process'
import { createHash, randomBytes } from 'node:crypto'
import { chmodSync, chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { Trouble } from '../setup/trouble.mjs'
import type { Account } from './account'
import { programIn } from './binaries'
import { freePort, keepConnection, readConnection, type Connection } from './connection'
import { databaseEnvironment } from './environment'

/** What stays the same for one embedded database: the programs, the account and where things lie. */
export type Cluster = {
  /** Folder of connection.json, the server's own log and the list of users. */
  home: string
  /** Folder that root uses where the account cannot reach `home`. */
  shelter: string
  root: string
  account: Account
}

/** Where the data lies: in `home`, or in the shelter, for the account that root borrows cannot walk into a private home. */
export function dataFolder(home: string, shelter: string, account: Account): string {
  const known = readConnection(home)
  if (known && existsSync(known.data)) return known.data
  mkdirSync(home, { recursive: true })
  if (account.uid === undefined || canEnter(home, account)) return path.join(home, 'data')
  const own = path.join(shelter, createHash('sha256').update(home).digest('hex').slice(0, 12))
  mkdirSync(own, { recursive: true })
  // Also where root's own umask keeps others out.
  for (const folder of [shelter, own]) chmodSync(folder, 0o755)
  return path.join(own, 'data')
}

const canEnter = (folder: string, account: Account): boolean =>
  spawnSync('/bin/sh', ['-c', 'test -x "$0"', folder], { ...account, cwd: '/' }).status === 0

/** The connection to a data folder that exists: made now, where there is none. */
export async function ensureCluster(cluster: Cluster, data: string): Promise<Connection> {
  const known = readConnection(cluster.home)
  if (known && existsSync(path.join(known.data, 'PG_VERSION'))) return known
  if (existsSync(path.join(data, 'PG_VERSION'))) {
    throw new Trouble(`There is a database in ${data}, but ${path.join(cluster.home, 'connection.json')}, which holds its password, is gone.`, 'Put that file back from a copy.')
  }
  const connection = { port: await freePort(), password: randomBytes(18).toString('base64url'), data }
  const parent = path.dirname(data)
  mkdirSync(parent, { recursive: true })
  const growing = path.join(parent, `growing-${process.pid}`)
  mkdirSync(growing, { mode: 0o700 })
  own(growing, cluster.account)
  initialise(cluster, growing, connection.password)
  keepConnection(cluster.home, connection)
  renameSync(growing, data)
  return connection
}

const own = (place: string, account: Account): void => {
  if (account.uid !== undefined) chownSync(place, account.uid, account.gid)
}

function initialise({ root, account, home }: Cluster, folder: string, password: string): void {
  const secret = `${folder}.password`
  writeFileSync(secret, password, { mode: 0o600 })
  own(secret, account)
  const login = ['-U', 'postgres', '-A', 'scram-sha-256', '--pwfile', secret]
  // Said aloud, because the machine's own settings may make it SQL_ASCII.
  const letters = ['-E', 'UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=und']
  const made = spawnSync(programIn(root, 'initdb'), ['-D', folder, ...login, ...letters], {
    ...account,
    cwd: path.parse(home).root,
    env: databaseEnvironment(),
    encoding: 'utf8',
  })
  rmSync(secret, { force: true })
  if (made.status === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new Error(`The database could not be laid out: ${made.error?.message ?? made.stderr}`)
}
