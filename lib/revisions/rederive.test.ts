import '../testing/own-database'
import { beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { db } from '../db/client'
import { addEpisodes } from '../testing/episodes'
import '../wiring/composition'
import { importLines } from './import/import-lines'
import { countStale, rederive } from './rederive'
import { verify } from './verify/verify'

beforeAll(async () => {
  await addEpisodes()
  const line = (title: string, markdown: string) => JSON.stringify({ title, kind: 'place', revisions: [{ author: 'Old Hand', timestamp: '2025-05-01T00:00:00Z', markdown }] })
  await importLines([line('Paris', 'A city. [@S1E1] See [[The Opera]].'), line('The Opera', '---\naliases: [Palais]\nknown-from: S1E2\n---\n\nA house. [@S1E1]')], { defaultBound: null }, () => undefined)
})

async function broken(): Promise<string[]> {
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  const findings = await verify(connection)
  await connection.end()
  return findings.filter(({ count }) => count > 0).map(({ invariant }) => invariant.name)
}

const rows = async () => ({
  blocks: await db.block.findMany({ orderBy: [{ pageId: 'asc' }, { i: 'asc' }], omit: { deriver: true } }),
  links: await db.link.findMany({ orderBy: [{ pageId: 'asc' }, { i: 'asc' }] }),
  names: await db.name.findMany({ orderBy: [{ pageId: 'asc' }, { key: 'asc' }] }),
  renderings: await db.rendering.findMany({ orderBy: [{ pageId: 'asc' }, { n: 'asc' }] }),
})

test('trees and rows that an older deriver made, or that were lost, come back as they were', async () => {
  const before = await rows()
  await db.$executeRaw`UPDATE rendering SET deriver = 0, tree = '{}'`
  await db.$executeRaw`UPDATE link SET deriver = 0`
  await db.$executeRaw`DELETE FROM block`
  await db.$executeRaw`DELETE FROM name WHERE role = 'alias'`
  expect(await broken()).toEqual(expect.arrayContaining(['heads-are-rendered', 'rows-are-current']))
  const told: [number, number][] = []
  expect(await rederive((...words) => told.push(words))).toEqual([])
  expect(told).toEqual([[1, 2], [2, 2]])
  expect(await rows()).toEqual(before)
  expect(await broken()).toEqual([])
})

test('only those that an earlier version derived are derived anew where nothing else is asked for', async () => {
  expect(await countStale()).toBe(0)
  const [first] = await db.page.findMany({ orderBy: { id: 'asc' }, take: 1 })
  await db.$executeRaw`UPDATE rendering SET deriver = 0 WHERE page_id = ${first!.id}`
  expect(await countStale()).toBe(1)
  const told: [number, number][] = []
  expect(await rederive((...words) => told.push(words), 'stale')).toEqual([])
  expect(told).toEqual([[1, 1]])
  expect(await countStale()).toBe(0)
})

test('a text that cannot be rendered is named, and the pages after it are still derived', async () => {
  const paris = await db.page.findFirstOrThrow({ where: { slug: 'paris' } })
  await db.$transaction(async (tx) => {
    const body = '---\nkind: ballet\ntitle: Paris\n---\n'
    await tx.$executeRaw`INSERT INTO text (hash, body, bytes) VALUES (encode(sha256(convert_to(${body}, 'UTF8')), 'hex'), ${body}, octet_length(${body}))`
    await tx.$executeRaw`INSERT INTO revision (page_id, n, base_n, act, text_hash, title, author_id, origin)
      SELECT page_id, 2, 1, 'edit', encode(sha256(convert_to(${body}, 'UTF8')), 'hex'), title, author_id, 'form' FROM revision WHERE page_id = ${paris.id}`
    await tx.$executeRaw`UPDATE page SET head = 2 WHERE id = ${paris.id}`
    await tx.$executeRaw`DELETE FROM block`
  })
  expect(await rederive(() => undefined)).toEqual([{ slug: 'paris', reason: expect.stringContaining('“kind” must be one of') as string }])
  expect(await db.block.groupBy({ by: ['pageId'], _count: true })).toMatchObject([{ _count: 1 }])
})
