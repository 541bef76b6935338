import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import path from 'node:path'
import pg from 'pg'

/** How to reach the embedded database; kept beside it, readable by its owner only. */
export type Connection = { port: number; password: string; data: string }

const fileIn = (home: string): string => path.join(home, 'connection.json')

/** What an earlier start has written down, or null. */
export function readConnection(home: string): Connection | null {
  const file = fileIn(home)
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Connection) : null
}

/** Written beside and moved into place: a reader never meets half of it. */
export function keepConnection(home: string, connection: Connection): void {
  const fresh = `${fileIn(home)}.${process.pid}`
  writeFileSync(fresh, JSON.stringify(connection), { mode: 0o600 })
  renameSync(fresh, fileIn(home))
}

export const urlOf = ({ port, password }: Connection, database: string): string =>
  `postgresql://postgres:${password}@127.0.0.1:${port}/${database}`

const PATIENCE_MS = 1_500

/** Whether a database server answers there with this password. */
export async function answers(connection: Connection): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(connection, 'postgres'), connectionTimeoutMillis: PATIENCE_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('select 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A port of this machine that nobody listens on at this moment. */
export const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer().once('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo
      server.close(() => resolve(port))
    })
  })
