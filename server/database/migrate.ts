import { createHash, randomUUID } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'
import { Trouble } from '../setup/trouble.mjs'

// The lock Prisma's own command takes, and its table, so that either can be used on one database.
const LOCK = 72707369
const TABLE = `create table if not exists _prisma_migrations (
  id varchar(36) primary key, checksum varchar(64) not null, finished_at timestamptz,
  migration_name varchar(255) not null, logs text, rolled_back_at timestamptz,
  started_at timestamptz not null default now(), applied_steps_count integer not null default 0)`

type Row = { migration_name: string; checksum: string; finished_at: Date | null }

export type Migrated = { applied: string[]; /** Applied earlier, edited since. */ changed: string[] }

/** Apply the migrations of `folder` that the database does not have yet, in the order of their names.
 *  Several processes may call it at once. Same bookkeeping as `prisma migrate deploy`.
 *  @throws Trouble where the account may not, or an earlier migration stopped half-way */
export async function migrate(url: string, folder: string): Promise<Migrated> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(TABLE)
    return await applyMissing(client, folder)
  } catch (problem) {
    if ((problem as { code?: string }).code !== '42501') throw problem
    throw new Trouble('The account in DATABASE_URL may not create tables in this database.', 'Make it the owner of the database: alter database … owner to …;')
  } finally {
    await client.end()
  }
}

async function applyMissing(client: pg.Client, folder: string): Promise<Migrated> {
  const before = await earlier(client)
  const result: Migrated = { applied: [], changed: [] }
  for (const name of await namesIn(folder)) {
    const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const known = before.get(name)
    if (known === undefined) {
      await apply(client, name, sql, checksum)
      result.applied.push(name)
    } else if (known !== checksum) result.changed.push(name)
  }
  return result
}

async function earlier(client: pg.Client): Promise<Map<string, string>> {
  const { rows } = await client.query<Row>('select migration_name, checksum, finished_at from _prisma_migrations where rolled_back_at is null')
  const stuck = rows.find((row) => row.finished_at === null)
  if (stuck) {
    throw new Trouble(
      `An earlier start stopped in the middle of the migration ${stuck.migration_name}.`,
      `Its reason stands in the table _prisma_migrations. Put it right, then: npx prisma migrate resolve --rolled-back ${stuck.migration_name}`,
    )
  }
  return new Map(rows.map((row) => [row.migration_name, row.checksum]))
}

async function namesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
}

async function apply(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  const id = randomUUID()
  await client.query('insert into _prisma_migrations (id, checksum, migration_name) values ($1, $2, $3)', [id, checksum, name])
  try {
    // One message is one implicit transaction, unless the file says otherwise.
    await client.query(sql)
  } catch (problem) {
    await client.query('update _prisma_migrations set logs = $2 where id = $1', [id, String(problem)])
    throw problem
  }
  await client.query('update _prisma_migrations set finished_at = now(), applied_steps_count = 1 where id = $1', [id])
}
