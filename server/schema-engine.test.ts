import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { at } from './setup/root.mjs'
import { runNode } from './setup/run.mjs'

const MIGRATION = `
create function is_bound(bound text) returns boolean language plpgsql as $$ begin return bound <> ''; end; $$;
create table page (id integer not null primary key, bound text not null, constraint page_bound check (is_bound(bound)));
create index page_bound_idx on page (bound);`

const schema = (extra: string) => `
datasource db {
  provider = "postgresql"
}
model page {
  id Int @id
  bound String
  ${extra}
}`

let folder: string
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'wiki-drift-'))
  mkdirSync(path.join(folder, 'migrations', '1_page'), { recursive: true })
  writeFileSync(path.join(folder, 'migrations', 'migration_lock.toml'), 'provider = "postgresql"\n')
  writeFileSync(path.join(folder, 'migrations', '1_page', 'migration.sql'), MIGRATION)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function compare(extra: string) {
  const file = path.join(folder, 'schema.prisma')
  writeFileSync(file, schema(extra))
  const args = ['migrate', 'diff', '--from-migrations', path.join(folder, 'migrations'), '--to-schema', file, '--exit-code']
  return runNode(at('node_modules/prisma/build/index.js'), args)
}

test('migrations with functions and checks are compared with the schema, and agree', async () => {
  const compared = await compare('@@index([bound], map: "page_bound_idx")')
  expect(compared).toMatchObject({ code: 0, output: expect.stringContaining('No difference detected') })
})

test('what only one of them has is named', async () => {
  const compared = await compare('title String?')
  expect(compared).toMatchObject({ code: 2, output: expect.stringContaining('Added column `title`') })
  expect(compared.output).toContain('Removed index on columns (bound)')
})
