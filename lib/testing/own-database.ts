import pg from 'pg'
import { afterAll, inject } from 'vitest'

// Imported first by a test that judges a whole database: the worker's own holds what other tests left behind.
const [worker] = inject('databases')
const template = `${new URL(worker!).pathname.slice(1).replace(/_\d+$/, '')}_template`
const name = `${template.replace(/_template$/, '')}_own_${process.pid}_${Date.now().toString(36)}`

const urlOf = (database: string): string => Object.assign(new URL(worker!), { pathname: `/${database}` }).href

await asAdmin(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`)
process.env.DATABASE_URL = urlOf(name)

afterAll(async () => {
  const { db } = await import('../db/client')
  await db.$disconnect()
  await asAdmin(`DROP DATABASE ${pg.escapeIdentifier(name)} WITH (FORCE)`)
})

async function asAdmin(sql: string): Promise<void> {
  const admin = new pg.Client({ connectionString: urlOf('postgres') })
  await admin.connect()
  await admin.query(sql)
  await admin.end()
}
