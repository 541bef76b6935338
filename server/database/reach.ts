import pg from 'pg'
import { Trouble } from '../setup/trouble.mjs'

const PATIENCE_MS = 5_000
const OLDEST = 15

/** Make sure that the database exists, answers, and is new enough; a missing one is created where the account may.
 *  @param url postgresql://…
 *  @returns the server's version, e.g. 18.4
 *  @throws Trouble with one sentence and a hint */
export async function reachDatabase(url: string): Promise<string> {
  try {
    return await version(url)
  } catch (problem) {
    if (codeOf(problem) !== '3D000') throw problem instanceof Trouble ? problem : explain(problem, url)
    await createDatabase(url)
    return version(url)
  }
}

async function version(url: string): Promise<string> {
  return withClient(url, async (client) => {
    const found = (await client.query<{ server_version: string }>('show server_version')).rows[0]?.server_version.split(' ')[0] ?? '?'
    return requireRecent(found, placeOf(url))
  })
}

/** @throws Trouble for a server older than the wiki's SQL. */
export function requireRecent(version: string, place: string): string {
  if (Number.parseInt(version, 10) >= OLDEST) return version
  throw new Trouble(
    `The database at ${place} is PostgreSQL ${version}; the wiki needs ${OLDEST} or newer.`,
    'Upgrade it, or leave DATABASE_URL empty to use the PostgreSQL that comes with the wiki.',
  )
}

async function createDatabase(url: string): Promise<void> {
  const admin = new URL(url)
  const name = decodeURIComponent(admin.pathname.slice(1))
  admin.pathname = '/postgres'
  try {
    await withClient(admin.href, (client) => client.query(`create database ${pg.escapeIdentifier(name)}`))
  } catch (problem) {
    // Another start was faster.
    if (['42P04', '23505'].includes(codeOf(problem))) return
    throw new Trouble(
      `There is no database "${name}" at ${placeOf(url)}, and this account may not create it.`,
      `Ask its administrator for: create database ${pg.escapeIdentifier(name)} owner ${pg.escapeIdentifier(admin.username || 'you')};`,
    )
  }
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: PATIENCE_MS })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return await work(client)
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** Host and port alone: an address may hold a password. */
export const placeOf = (url: string): string => new URL(url).host || 'the local socket'

function codeOf(problem: unknown): string {
  const { code, errors } = problem as { code?: string; errors?: { code?: string }[] }
  return code ?? errors?.[0]?.code ?? ''
}

function explain(problem: unknown, url: string): Trouble {
  const place = placeOf(url)
  const code = codeOf(problem)
  if (['28P01', '28000'].includes(code)) {
    return new Trouble(`The database at ${place} does not accept this name and password.`, 'Check both in DATABASE_URL; special characters need %-encoding.')
  }
  if (['ENOTFOUND', 'EAI_AGAIN'].includes(code)) {
    return new Trouble(`There is no machine called ${new URL(url).hostname}.`, 'Check the host in DATABASE_URL.')
  }
  if (code === '42501') {
    return new Trouble(`The account may not use the database at ${place}.`, 'Grant it CONNECT on the database, and CREATE to own its tables.')
  }
  const said = problem instanceof Error ? problem.message || code : code
  return new Trouble(`The database at ${place} does not answer (${said}).`, 'Is it running? Check DATABASE_URL, or leave it empty to use the PostgreSQL that comes with the wiki.')
}
