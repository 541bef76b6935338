import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'
import { StatementNames } from './statement-names'

const POOL_SIZE = Number(process.env.DATABASE_POOL ?? 10)
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 15_000
/** A connection that is closed takes its plans along. */
const IDLE_MS = 10 * 60_000

const NAMED_STATEMENTS = 256
const NAMED_FROM = 3

function connect(): PrismaClient {
  const names = new StatementNames(NAMED_STATEMENTS, NAMED_FROM)
  const adapter = new PrismaPg(
    {
      connectionString: process.env.DATABASE_URL,
      max: POOL_SIZE,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      idleTimeoutMillis: IDLE_MS,
      statement_timeout: STATEMENT_TIMEOUT_MS,
    },
    { statementNameGenerator: ({ sql }) => names.nameOf(sql) },
  )
  return new PrismaClient({ adapter })
}

// One client a process, also where a bundle is loaded twice.
const kept = globalThis as { __db?: PrismaClient }

/** The database, for reads. Writes take a `Tx` from `inTransaction`. */
export const db: PrismaClient = (kept.__db ??= connect())
