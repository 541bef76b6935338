import '../testing/own-database'
import { createHash } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import pg from 'pg'
import { db } from '../db/client'
import { verify } from '../revisions/verify/verify'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { somePicture, taken, uploaded } from '../testing/uploads'
import { putCopies } from './put-copies'
import { storage } from './storage/storage'

beforeAll(async () => void (await addEpisodes()))

/** As if it had been sent two days ago: what a row says never changes otherwise. */
const age = (id: string) => db.$transaction([
  db.$executeRaw`ALTER TABLE media DISABLE TRIGGER media_immutable`,
  db.$executeRaw`UPDATE media SET created_at = now() - interval '2 days' WHERE id = ${id}`,
  db.$executeRaw`ALTER TABLE media ENABLE TRIGGER media_immutable`,
])
const isThere = async (id: string) => (await db.media.count({ where: { id } })) === 1

async function broken(): Promise<string[]> {
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  try {
    return (await verify(connection)).filter((finding) => finding.count > 0).map(({ invariant }) => invariant.name)
  } finally {
    await connection.end()
  }
}

test('an upload that nobody came to describe is forgotten with its bytes at the next; what is described, or shares them, stays', async () => {
  const { edda, noor } = await cast()
  const shared = await somePicture()
  const [forsaken, twin] = [await taken(noor), await taken(noor, shared)]
  const [published, proposed] = [await uploaded(edda, {}, shared), await uploaded(noor)]
  const { hash } = await db.media.findUniqueOrThrow({ where: { id: forsaken } })
  const { hash: sharedHash } = await db.media.findUniqueOrThrow({ where: { id: twin } })
  await uploaded(edda)
  for (const id of [forsaken, twin, published.media, proposed.media]) await age(id)
  expect(await broken()).toContain('no-orphan-media')
  const young = await taken(noor)
  expect(await Promise.all([forsaken, twin, published.media, proposed.media, young].map(isThere))).toEqual([false, false, true, true, true])
  expect(await storage().get(hash)).toBeNull()
  expect(await storage().get(sharedHash)).not.toBeNull()
  expect(await broken()).toEqual([])
})

test('what a picture is never changes', async () => {
  const { edda } = await cast()
  const id = await taken(edda)
  await expect(db.$executeRaw`UPDATE media SET width = 1 WHERE id = ${id}`).rejects.toThrow('immutable')
})

test('a hidden picture without a reason is found', async () => {
  const { edda } = await cast()
  const { media } = await uploaded(edda)
  await db.media.update({ where: { id: media }, data: { state: 'hidden' } })
  expect(await broken()).toEqual(['hidden-has-its-reason'])
})

test('bytes that came when the wiki fell are forgotten after a day, but not where a picture has them too', async () => {
  const { edda, noor } = await cast()
  const { media } = await uploaded(edda)
  const { hash: shared, type } = await db.media.findUniqueOrThrow({ where: { id: media } })
  expect(await db.mediaArriving.count()).toBe(0)
  const [lost, kept] = [Buffer.from(`lost ${media}`), (await storage().get(shared))!]
  const hash = createHash('sha256').update(lost).digest('hex')
  const copy = { type, width: 1, height: 1 }
  await putCopies([{ ...copy, hash, bytes: lost }, { ...copy, hash: shared, bytes: kept }])
  await taken(noor)
  expect(await storage().get(hash)).toEqual(lost)
  await db.mediaArriving.updateMany({ data: { at: new Date(Date.now() - 2 * 24 * 3_600_000) } })
  await taken(noor)
  expect(await storage().get(hash)).toBeNull()
  expect(await storage().get(shared)).toEqual(kept)
  expect(await db.mediaArriving.count()).toBe(0)
})
