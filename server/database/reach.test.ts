import pg from 'pg'
import { expect, test } from 'vitest'
import { reachDatabase, requireRecent } from './reach'

const url = (change: Partial<URL>) => Object.assign(new URL(process.env.DATABASE_URL ?? ''), change).href

const run = async (sql: string) => {
  const client = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await client.connect()
  await client.query(sql).finally(() => client.end())
}

test('a database that answers says its version', async () => {
  expect(Number.parseInt(await reachDatabase(url({})), 10)).toBeGreaterThanOrEqual(15)
})

test('a missing database is created where the account may', async () => {
  const name = `reach_${process.pid}`
  await reachDatabase(url({ pathname: `/${name}` }))
  await run(`drop database ${name}`)
})

test('where it may not, the sentence says what to ask for, and the password stays out of it', async () => {
  const role = `guest_${process.pid}`
  await run(`create role ${role} login password 'hidden'`)
  const problem = await reachDatabase(url({ username: role, password: 'hidden', pathname: '/absent' })).catch((error: unknown) => error)
  expect(problem).toMatchObject({ message: expect.stringContaining('There is no database "absent"'), hint: expect.stringContaining(`create database "absent" owner "${role}"`) })
  expect(JSON.stringify(problem) + String(problem)).not.toContain('hidden')
  await run(`drop role ${role}`)
})

test.each([
  [{ password: 'wrong' }, 'does not accept this name and password'],
  [{ port: '1' }, 'does not answer'],
  [{ hostname: 'nowhere.invalid' }, 'There is no machine called nowhere.invalid'],
])('what is wrong is said in one sentence', async (change, sentence) => {
  await expect(reachDatabase(url(change))).rejects.toMatchObject({ name: 'Trouble', message: expect.stringContaining(sentence) })
})

test('a server older than 15 is refused by its number, a newer one is not', () => {
  expect(() => requireRecent('14.19', 'db.example:5432')).toThrow('The database at db.example:5432 is PostgreSQL 14.19; the wiki needs 15 or newer.')
  expect(() => requireRecent('9.6.24', 'db.example:5432')).toThrow('needs 15 or newer')
  expect(requireRecent('15.18', 'db.example:5432')).toBe('15.18')
})
