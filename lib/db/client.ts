import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client'

const POOL_SIZE = Number(process.env.DATABASE_POOL ?? 10)
const CONNECT_TIMEOUT_MS = 5_000
const STATEMENT_TIMEOUT_MS = 15_000

function connect(): PrismaClient {
  const adapter = new PrismaPg({
    connectionString: process.env.DATABASE_URL,
    max: POOL_SIZE,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: STATEMENT_TIMEOUT_MS,
  })
  return new PrismaClient({ adapter })
}

// One client a process, also where a bundle is loaded twice.
const kept = globalThis as { __db?: PrismaClient }

/** The database, for reads. Writes take a `Tx` from `inTransaction`. */
export const db: PrismaClient = (kept.__db ??= connect())
