import pg from 'pg'
import { inject } from 'vitest'

// Imported first by a test that judges a whole database: the worker's own holds what other tests left behind.
const [worker] = inject('databases')
const template = `${new URL(worker!).pathname.slice(1).replace(/_\d+$/, '')}_template`
const name = `${template.replace(/_template$/, '')}_own_${process.pid}_${Date.now().toString(36)}`

const admin = new pg.Client({ connectionString: Object.assign(new URL(worker!), { pathname: '/postgres' }).href })
await admin.connect()
await admin.query(`CREATE DATABASE ${pg.escapeIdentifier(name)} TEMPLATE ${pg.escapeIdentifier(template)}`)
await admin.end()
process.env.DATABASE_URL = Object.assign(new URL(worker!), { pathname: `/${name}` }).href
