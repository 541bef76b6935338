import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { ok } from '../result'
import { cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { headOf, prepared, publishNext, publishPage, someTitle } from '../testing/pages'
import { source } from '../testing/source'
import { rowDerivers, useRowDerivers } from './derivers'
import { lockPage, openPage, publish } from './ledger'
import { hashOf } from './text'

beforeAll(async () => void (await addEpisodes()))

const FRONT = ['aliases: [{ name: %, from: S1E4 }]', 'facts: [{ id: f1, name: Town, value: Paris, cite: S1E1 }]', 'relations: [{ id: r1, type: rival of, to: "[[Nobody]]", cite: S1E2 }]']

test('publishing writes number, head, names, derived rows, log and outbox together', async () => {
  const { edda } = await cast()
  const alias = someTitle('Alias')
  const page = await publishPage(edda.id, 'One. [@S1E1 01:00]\n\nTwo of [[Somebody Else]]. [@S1E5]', { front: FRONT.map((line) => line.replace('%', alias)), summary: 'Began.' })
  const where = { pageId: page.id }
  expect(await db.page.findUnique({ where: { id: page.id } })).toMatchObject({ head: 1, slug: page.slug, title: page.title, bound: '0' })
  expect(await db.revision.findMany({ where })).toMatchObject([{ n: 1, textHash: hashOf(page.text), authorId: edda.id, act: 'create', baseN: null, merged: false, licence: 'CC-BY-SA-4.0' }])
  expect(await db.name.findMany({ where, orderBy: { role: 'asc' } })).toMatchObject([{ role: 'alias', display: alias, bound: 'S1E4' }, { role: 'title', key: page.slug, bound: '0' }])
  expect(await db.block.findMany({ where, orderBy: { i: 'asc' } })).toMatchObject([{ text: 'One.', bound: 'S1E1' }, { text: 'Two of Somebody Else.', bound: 'S1E5' }, { text: 'Town Paris', bound: 'S1E1' }, { text: 'rival of', bound: 'S1E2' }])
  expect(await db.link.findMany({ where, orderBy: { i: 'asc' } })).toMatchObject([{ targetKey: 'somebody-else', bound: 'S1E5', labelled: false }, { targetKey: 'nobody', bound: 'S1E2' }])
  expect(await db.citation.findMany({ where, orderBy: { i: 'asc' } })).toMatchObject([{ episodeCode: 'S1E1', at: 60 }, { episodeCode: 'S1E5' }, { episodeCode: 'S1E1' }, { episodeCode: 'S1E2' }])
  expect(await db.fact.findMany({ where })).toMatchObject([{ id: 'f1', value: 'Paris', bound: 'S1E1' }])
  expect(await db.relation.findMany({ where })).toMatchObject([{ id: 'r1', targetKey: 'nobody', bound: 'S1E2' }])
  expect(await db.log.findMany({ where })).toMatchObject([{ act: 'page.create', actorId: edda.id, n: 1 }])
  expect(await db.outbox.findMany({ where })).toMatchObject([{ event: 'published', n: 1 }])
  expect(await db.rendering.findMany({ where })).toMatchObject([{ n: 1, changeBound: 'S1E5' }])
})

test('the next revision replaces the derived rows and keeps the earlier text', async () => {
  const { edda, mara } = await cast()
  const first = await publishPage(edda.id, 'One. [@S1E1]')
  const second = await publishNext(first, mara.id, source(first.title, 'Two. [@S1E2]'))
  expect(await headOf(first.id)).toEqual({ n: 2, text: second.text })
  expect(await db.revision.findMany({ where: { pageId: first.id }, orderBy: { n: 'asc' }, include: { text: true } })).toMatchObject([{ n: 1, text: { body: first.text } }, { n: 2, baseN: 1, authorId: mara.id }])
  expect(await db.block.findMany({ where: { pageId: first.id } })).toMatchObject([{ text: 'Two.', bound: 'S1E2' }])
})

test('when a derived row cannot be written, nothing at all is written', async () => {
  const { edda } = await cast()
  const page = await publishPage(edda.id, 'One. [@S1E1]')
  const count = async () => Promise.all([db.revision.count(), db.log.count(), db.outbox.count(), db.block.findMany({ where: { pageId: page.id } }), db.page.findUnique({ where: { id: page.id } })])
  const before = await count()
  const usual = rowDerivers()
  useRowDerivers([...usual, () => ({ evidence: [{ i: 0, id: 'e1', side: 'neither', shows: '', bound: '0' }] })])
  try {
    await expect(publishNext(page, edda.id, source(page.title, 'Two. [@S1E2]'))).rejects.toThrow('evidence_side')
  } finally {
    useRowDerivers(usual)
  }
  expect(await count()).toEqual(before)
})

test('a changed title leaves the old name behind, leading to the page', async () => {
  const { edda } = await cast()
  const page = await publishPage(edda.id, 'One. [@S1E1]')
  const renamed = await publishNext(page, edda.id, source(someTitle('New'), 'One. [@S1E1]'))
  expect(await db.name.findMany({ where: { pageId: page.id }, orderBy: { role: 'asc' } })).toMatchObject([{ key: page.slug, role: 'former' }, { key: renamed.slug, role: 'title' }])
  const back = await publishNext(renamed, edda.id, page.text)
  expect(await db.name.findMany({ where: { pageId: page.id }, orderBy: { role: 'asc' } })).toMatchObject([{ key: renamed.slug, role: 'former' }, { key: back.slug, role: 'title' }])
})

test('the same words published twice are kept once', async () => {
  const { edda } = await cast()
  const page = await publishPage(edda.id, 'One. [@S1E1]')
  await publishNext(await publishNext(page, edda.id, source(page.title, 'Two. [@S1E2]')), edda.id, page.text)
  expect(await db.revision.count({ where: { pageId: page.id, textHash: hashOf(page.text) } })).toBe(2)
  expect(await db.text.count({ where: { hash: hashOf(page.text) } })).toBe(1)
})

describe('the database itself refuses', () => {
  const made = async () => {
    const { edda, noor } = await cast()
    return { edda, noor, page: await publishPage(edda.id, 'One. [@S1E1]') }
  }

  test('to change or delete a revision', async () => {
    const { page } = await made()
    await expect(db.$executeRaw`UPDATE revision SET summary = 'other' WHERE page_id = ${page.id}`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM revision WHERE page_id = ${page.id}`).rejects.toThrow()
    await expect(db.$executeRaw`TRUNCATE revision CASCADE`).rejects.toThrow(/append-only/)
    expect(await db.revision.findMany({ where: { pageId: page.id } })).toMatchObject([{ summary: 'First' }])
  })

  test('to change or delete an entry of the log', async () => {
    const { page } = await made()
    await expect(db.$executeRaw`UPDATE log SET act = 'nothing' WHERE page_id = ${page.id}`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`DELETE FROM log WHERE page_id = ${page.id}`).rejects.toThrow(/append-only/)
    await expect(db.$executeRaw`TRUNCATE log CASCADE`).rejects.toThrow(/append-only/)
  })

  test('to change a text, or to keep one under another’s hash', async () => {
    const { page } = await made()
    const hash = hashOf(page.text)
    await expect(db.$executeRaw`UPDATE text SET body = 'other', bytes = 5 WHERE hash = ${hash}`).rejects.toThrow()
    await expect(db.$executeRaw`DELETE FROM text WHERE hash = ${hash}`).rejects.toThrow()
    await expect(db.$executeRaw`INSERT INTO text (hash, body, bytes) VALUES (${hashOf('a')}, 'b', 1)`).rejects.toThrow(/text_matches/)
    expect((await headOf(page.id)).text).toBe(page.text)
  })

  test('a head that is not the page’s own, and a number twice or with a gap', async () => {
    const { edda, page } = await made()
    await expect(db.$executeRaw`UPDATE page SET head = 7 WHERE id = ${page.id}`).rejects.toThrow()
    const insert = (n: number) => db.$executeRaw`
      INSERT INTO revision (page_id, n, text_hash, title, act, author_id, origin) VALUES (${page.id}, ${n}, ${hashOf(page.text)}, 'T', 'edit', ${edda.id}, 'form')`
    await expect(insert(1)).rejects.toThrow()
    await expect(insert(3)).rejects.toThrow(/no predecessor/)
  })

  test('two pages of one title', async () => {
    const { edda, page } = await made()
    await expect(publishPage(edda.id, 'Other. [@S1E1]', { title: page.title })).rejects.toMatchObject({ code: 'P2002' })
    expect(await db.page.count({ where: { slug: page.slug } })).toBe(1)
  })

  test('a reviewer who is the author', async () => {
    const { edda, page } = await made()
    const ready = await prepared(source(page.title, 'Two. [@S1E2]'))
    const own = inTransaction(async (tx) => {
      const locked = await lockPage(tx, page.id)
      return ok(await publish(tx, locked!, { prepared: ready, act: 'edit', authorId: edda.id, reviewerId: edda.id, baseN: 1, merged: false, summary: '', minor: false, origin: 'form' }))
    })
    await expect(own).rejects.toThrow()
    expect((await headOf(page.id)).n).toBe(1)
  })
})

test('two who publish at once get two numbers in a row', async () => {
  const { edda, mara } = await cast()
  const page = await publishPage(edda.id, 'One. [@S1E1]')
  const made = await Promise.all([edda, mara].map(({ id }) => publishNext(page, id, source(page.title, `Text of ${id}. [@S1E1]`))))
  expect(made.map(({ head }) => head).sort()).toEqual([2, 3])
})

test('a page that was opened and not published in the same transaction is not there', async () => {
  const { edda } = await cast()
  const ready = await prepared(source(someTitle(), 'One. [@S1E1]'))
  await inTransaction(async (tx) => {
    await openPage(tx, { prepared: ready, act: 'create', authorId: edda.id, baseN: null, merged: false, summary: '', minor: false, origin: 'form' })
    return { ok: false, error: 'no' }
  })
  expect(await db.page.count({ where: { slug: ready.tree.front.key } })).toBe(0)
})
