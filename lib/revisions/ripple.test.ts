import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { ok } from '../result'
import { search } from '../search/search'
import { anonymous, cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { prepared, publishNext, publishPage, someTitle } from '../testing/pages'
import { source } from '../testing/source'
import { readPage } from '../pages/read'
import { lockPage, publish } from './ledger'

beforeAll(async () => void (await addEpisodes()))

const key = () => `src-${Math.random().toString(36).slice(2)}`
const boundsOfRows = async (pageId: number) => (await db.block.findMany({ where: { pageId }, orderBy: { i: 'asc' } })).map((row) => row.bound)
const sourcePage = (name: string, safeFrom: string) => ['publisher: A paper', `key: ${name}`, `safe-from: ${safeFrom}`, 'default-bound: 0']

test('when a source gives away more than was thought, what cites it follows at once', async () => {
  const { edda } = await cast()
  const name = key()
  const paper = await publishPage(edda.id, 'About.', { kind: 'source', front: sourcePage(name, '0') })
  const token = someTitle('secret').replace(' ', '')
  const page = await publishPage(edda.id, `${token} told. [@${name}]`, { front: [`facts: [{ id: f1, name: Town, value: Paris, cite: ${name} }]`] })
  expect(await boundsOfRows(page.id)).toEqual(['0', '0'])
  const early = await anonymous(0)
  expect((await search(early, token)).hits).toHaveLength(1)

  const raised = await publishNext(paper, edda.id, source(paper.title, 'About.', { kind: 'source', front: sourcePage(name, 'S1E6') }))
  expect(await boundsOfRows(page.id)).toEqual(['S1E6', 'S1E6'])
  expect(await db.fact.findMany({ where: { pageId: page.id } })).toMatchObject([{ bound: 'S1E6' }])
  expect(await db.citation.findFirst({ where: { pageId: page.id } })).toMatchObject({ bound: 'S1E6' })
  expect((await search(early, token)).hits).toEqual([])
  expect((await search(await watched(early, 6), token)).hits).toHaveLength(1)

  await publishNext(raised, edda.id, source(paper.title, 'About.', { kind: 'source', front: sourcePage(name, 'S1E2') }))
  expect(await boundsOfRows(page.id)).toEqual(['S1E2', 'S1E2'])
})

test('summaries of a page that leans on a source that was raised wait for the end', async () => {
  const { edda } = await cast()
  const name = key()
  const paper = await publishPage(edda.id, 'About.', { kind: 'source', front: sourcePage(name, '0') })
  const page = await publishPage(edda.id, `Told. [@${name}]`)
  const bounds = async () => (await db.rendering.findMany({ where: { pageId: page.id } })).map((row) => row.changeBound)
  expect(await bounds()).toEqual(['0'])
  await publishNext(paper, edda.id, source(paper.title, 'About, again.', { kind: 'source', front: sourcePage(name, '0') }))
  expect(await bounds()).toEqual(['0'])
  const current = { ...paper, head: 2 }
  await publishNext(current, edda.id, source(paper.title, 'About.', { kind: 'source', front: sourcePage(name, 'S1E6') }))
  expect(await bounds()).toEqual(['last'])
})

test('when a source changes its key, what cites the old one is known from the last', async () => {
  const { edda } = await cast()
  const [old, fresh] = [key(), key()]
  const paper = await publishPage(edda.id, 'About.', { kind: 'source', front: sourcePage(old, '0') })
  const page = await publishPage(edda.id, `Told. [@${old}]`)
  await publishNext(paper, edda.id, source(paper.title, 'About.', { kind: 'source', front: sourcePage(fresh, '0') }))
  expect(await boundsOfRows(page.id)).toEqual(['last'])
})

test('when a page begins later, blocks that show its name follow, and those that only label it stay', async () => {
  const { edda } = await cast()
  const other = await publishPage(edda.id, 'Somebody. [@S1E1]')
  const page = await publishPage(edda.id, `One of [[${other.title}]]. [@S1E1]\n\nTwo of [[${other.title}|them]]. [@S1E1]`)
  expect(await boundsOfRows(page.id)).toEqual(['S1E1', 'S1E1'])
  await publishNext(other, edda.id, source(other.title, 'Somebody. [@S1E1]', { front: ['known-from: S1E5'] }))
  expect(await boundsOfRows(page.id)).toEqual(['S1E5', 'S1E1'])
  expect(await db.link.findMany({ where: { pageId: page.id }, orderBy: { i: 'asc' } })).toMatchObject([{ bound: 'S1E5' }, { bound: 'S1E1' }])
})

test('a page written for a wanted name bounds the blocks that already showed it', async () => {
  const { edda } = await cast()
  const title = someTitle('Wanted')
  const page = await publishPage(edda.id, `One of [[${title}]]. [@S1E1]`)
  await publishPage(edda.id, 'Later. [@S1E6]', { title, front: ['known-from: S1E6'] })
  expect(await boundsOfRows(page.id)).toEqual(['S1E6'])
})

test('what moves an alias moves the blocks that show it, also when it is a source that moved it', async () => {
  const { edda } = await cast()
  const [name, alias] = [key(), someTitle('Alias')]
  const paper = await publishPage(edda.id, 'About.', { kind: 'source', front: sourcePage(name, '0') })
  await publishPage(edda.id, 'Somebody. [@S1E1]', { front: [`aliases: [{ name: ${alias}, cite: ${name} }]`] })
  const page = await publishPage(edda.id, `One of [[${alias}]]. [@S1E1]`)
  expect(await boundsOfRows(page.id)).toEqual(['S1E1'])
  await publishNext(paper, edda.id, source(paper.title, 'About.', { kind: 'source', front: sourcePage(name, 'S1E7') }))
  expect(await db.name.findFirst({ where: { display: alias } })).toMatchObject({ bound: 'S1E7' })
  expect(await boundsOfRows(page.id)).toEqual(['S1E7'])
})

test('a former name leads to its page no earlier than the page begins', async () => {
  const { edda } = await cast()
  const other = await publishPage(edda.id, 'Somebody. [@S1E1]')
  const page = await publishPage(edda.id, `One of [[${other.title}]]. [@S1E1]\n\nTwo of [[${other.title}|them]]. [@S1E1]`)
  const renamed = await publishNext(other, edda.id, source(someTitle('The traitor'), 'Somebody. [@S1E1]', { front: ['known-from: S1E5'] }))
  const seen = async (ordinal: number) => JSON.stringify(await readPage(await anonymous(ordinal), page.slug))
  expect(await seen(3)).not.toContain(renamed.slug)
  expect(await seen(3)).toContain('them')
  expect(await seen(5)).toContain(renamed.slug)
  expect(await readPage(await anonymous(3), other.slug)).toMatchObject({ kind: 'absent' })
  expect(await readPage(await anonymous(5), other.slug)).toMatchObject({ kind: 'redirect', to: renamed.slug })
})

test('a text that was bounded before a source was raised, and is published after, is bounded anew', async () => {
  const { edda } = await cast()
  const name = key()
  const paper = await publishPage(edda.id, 'About.', { kind: 'source', front: sourcePage(name, '0') })
  const page = await publishPage(edda.id, 'Before. [@S1E1]')
  const ready = await prepared(source(page.title, `Told. [@${name}]`))
  expect(ready.bounds).toEqual(['0'])
  await publishNext(paper, edda.id, source(paper.title, 'About.', { kind: 'source', front: sourcePage(name, 'S1E6') }))
  await inTransaction(async (tx) => {
    const locked = await lockPage(tx, page.id)
    return ok(await publish(tx, locked!, { prepared: ready, act: 'edit', authorId: edda.id, baseN: 1, merged: false, summary: '', minor: false, origin: 'form' }))
  })
  expect(await boundsOfRows(page.id)).toEqual(['S1E6'])
})
