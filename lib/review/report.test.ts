import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { listLog } from '../log/list'
import { removePage } from '../pages/remove'
import { handleKey } from '../people/handle'
import { anonymous, cast, member, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishNext, publishPage } from '../testing/pages'
import { waitingFor, waitingRows } from '../testing/queue'
import { closeIt, reportIt } from '../testing/reports'
import { claimNext } from './claim'
import { readFilter } from './queue-filter'
import { report } from './report'
import type { Asked } from './report-asked'
import { reportItem } from './report-item'
import { findReportable } from './report-subject'

beforeAll(async () => void (await addEpisodes()))

const BODY = 'She dances in Paris. [@S1E1]\n\nShe leaves for New York. [@S1E7]'

async function world() {
  const people = await cast()
  const page = await publishPage(people.edda.id, BODY)
  const asked: Asked = { on: 'page', slug: page.slug }
  return { ...people, page, asked }
}

const told = async (viewer: Parameters<typeof reportItem>[0], id: number) => {
  const answer = await reportItem(viewer, id)
  return answer?.kind === 'item' ? answer.item : answer
}
const rowOf = async (viewer: Parameters<typeof waitingRows>[0], id: number) => (await waitingRows(viewer)).find(({ href }) => href === `/review/report/${id}`)

describe('gathering', () => {
  test('what several people say of one thing is one item, with as many voices', async () => {
    const { noor, ada, mara, asked, page } = await world()
    const ids = await Promise.all([reportIt(noor, asked, 'The year is wrong.'), reportIt(ada, asked, 'So it is.', 'spam')])
    expect(new Set(ids).size).toBe(1)
    expect(await rowOf(mara, ids[0]!)).toMatchObject({ lane: 'reports', act: 'report-page', title: page.title, parts: [{ words: '2 people reported it', points: 2 }] })
    expect(await told(mara, ids[0]!)).toMatchObject({ said: expect.arrayContaining([expect.objectContaining({ by: expect.objectContaining({ handle: noor.handle }), words: 'The year is wrong.', reason: 'It is wrong' })]) })
  })

  test('twenty people at once make one item', async () => {
    const { asked } = await world()
    const crowd = await Promise.all(Array.from({ length: 20 }, () => member()))
    const ids = await Promise.all(crowd.map((each) => reportIt(each, asked)))
    expect(new Set(ids).size).toBe(1)
    expect(await db.report.count({ where: { reportedId: ids[0]! } })).toBe(20)
  })

  test('who says it again replaces what they said, and counts once', async () => {
    const { noor, mara, asked } = await world()
    const id = await reportIt(noor, asked, 'First.')
    expect(await reportIt(noor, asked, 'Second.')).toBe(id)
    expect(await rowOf(mara, id)).toMatchObject({ parts: [{ words: 'one person reported it', points: 1 }] })
    expect(await told(mara, id)).toMatchObject({ said: [{ words: 'Second.' }] })
  })

  test('a page, a passage of it, a revision of it and its author are four things', async () => {
    const { noor, asked, page, edda } = await world()
    const { slug } = page
    const all: Asked[] = [asked, { on: 'passage', slug, quote: 'She dances in Paris.' }, { on: 'revision', slug, n: 1 }, { on: 'member', handle: edda.handle }]
    expect(new Set(await Promise.all(all.map((each) => reportIt(noor, each)))).size).toBe(4)
  })

  test('the same words are the same passage, however they were copied', async () => {
    const { noor, ada, page: { slug } } = await world()
    const id = await reportIt(noor, { on: 'passage', slug, quote: 'She dances in Paris.' })
    expect(await reportIt(ada, { on: 'passage', slug, quote: '“she  dances in paris.”¹' })).toBe(id)
  })

  test('once it was closed, the next report is an item of its own', async () => {
    const { noor, mara, asked } = await world()
    const id = await reportIt(noor, asked)
    await closeIt(mara, id)
    expect(await reportIt(noor, asked)).not.toBe(id)
  })

  test('what may hurt somebody comes earlier, unless only those say so whose reports are mostly left', async () => {
    const { noor, mara, asked, page, edda } = await world()
    const id = await reportIt(noor, asked, '', 'private')
    expect((await rowOf(mara, id))?.parts.map(({ points }) => points)).toEqual([6, 1])
    for (let i = 0; i < 5; i++) await closeIt(mara, await reportIt(edda, asked, '', 'spam'), 'left')
    const light = await reportIt(edda, { on: 'revision', slug: page.slug, n: 1 }, '', 'private')
    expect((await rowOf(mara, light))?.parts.map(({ points }) => points)).toEqual([0])
  })
})

describe('weight', () => {
  test('of somebody’s past reports weighs the next, and is shown with it', async () => {
    const { noor, mara, asked } = await world()
    for (let i = 0; i < 5; i++) await closeIt(mara, await reportIt(noor, asked), i === 0 ? 'left' : 'acted')
    const id = await reportIt(noor, asked)
    expect(await rowOf(mara, id)).toMatchObject({ parts: [{ points: 2 }] })
    expect(await told(mara, id)).toMatchObject({ said: [{ weight: 'weighs 2: 4 of 5 of their reports were acted upon' }] })
  })

  test('stays as it was when it was written', async () => {
    const { noor, mara, asked, page } = await world()
    const id = await reportIt(noor, { on: 'revision', slug: page.slug, n: 1 })
    for (let i = 0; i < 5; i++) await closeIt(mara, await reportIt(noor, asked))
    expect(await told(mara, id)).toMatchObject({ said: [{ weight: 'weighs 1: none of their reports was closed before' }] })
  })

  test('is none once ten of somebody’s reports wait, so that one account crowds nobody out', async () => {
    const { noor, ada, edda, mara } = await world()
    let last = 0
    for (let i = 0; i < 11; i++) last = await reportIt(noor, { on: 'page', slug: (await publishPage(edda.id, 'A. [@S1E1]')).slug }, '', 'attack')
    expect(await rowOf(mara, last)).toMatchObject({ parts: [{ words: 'one person reported it', points: 0 }] })
    const other = await reportIt(ada, { on: 'page', slug: (await publishPage(edda.id, 'B. [@S1E1]')).slug })
    const order = await waitingFor(mara)
    expect(order.indexOf(`/review/report/${other}`)).toBeLessThan(order.indexOf(`/review/report/${last}`))
  })
})

describe('what one may not see', () => {
  const nothing = { ok: false, error: { kind: 'not-found' } }
  const send = (actor: Parameters<typeof report>[0], asked: Asked) => report(actor, { asked, reasonCode: 'wrong', words: '' })

  test('answers like what is not there: a page that begins later, one that was deleted, one nobody wrote', async () => {
    const { noor, edda, ada, asked, page } = await world()
    const late = await publishPage(edda.id, 'Late. [@S1E6]', { front: ['known-from: S1E6'] })
    const early = await watched(noor, 3)
    for (const slug of [late.slug, 'nobody-wrote-this']) {
      expect(await findReportable(early, { on: 'page', slug })).toBeNull()
      expect(await send(early, { on: 'page', slug })).toEqual(nothing)
    }
    expect(await send(noor, { on: 'page', slug: late.slug })).toMatchObject({ ok: true })
    await removePage(ada, { slug: page.slug, into: null, reason: 'Twice.', safeFrom: '0', key: `remove ${page.slug}` })
    expect(await send(noor, asked)).toEqual(nothing)
  })

  test('a revision whose text is hidden, one whose title was known later, and one that was never written', async () => {
    const { noor, mara, ada, edda, page } = await world()
    const next = await publishNext(page, edda.id, page.text.replace('Paris', 'Lyon'))
    const { textHash } = await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId: page.id, n: 1 } } })
    const on = (n: number): Asked => ({ on: 'revision', slug: page.slug, n })
    await db.hidden.create({ data: { field: 'text', textHash, audience: 'moderators', byId: ada.id, reason: 'A test.' } })
    expect(await send(noor, on(1))).toEqual(nothing)
    expect(await send(noor, on(3))).toEqual(nothing)
    expect(await send(noor, on(2))).toMatchObject({ ok: true })
    expect(await send(mara, on(1))).toMatchObject({ ok: true })
    const began = await publishPage(edda.id, 'Known. [@S1E6]', { front: ['known-from: S1E6'] })
    await publishNext(began, edda.id, began.text.replace('known-from: S1E6', 'known-from: 0'))
    const early = await watched(noor, 3)
    expect(await send(early, { on: 'revision', slug: began.slug, n: 1 })).toEqual(nothing)
    expect(await send(early, { on: 'revision', slug: began.slug, n: 2 })).toMatchObject({ ok: true })
    expect(next.head).toBe(2)
  })

  test('a passage that comes later, and one that nobody wrote', async () => {
    const { noor, page: { slug } } = await world()
    const early = await watched(noor, 3)
    for (const quote of ['She leaves for New York.', 'She sleeps.', '…']) expect(await send(early, { on: 'passage', slug, quote })).toEqual(nothing)
    expect(await send(early, { on: 'passage', slug, quote: 'She dances in Paris.' })).toMatchObject({ ok: true })
    expect(await send(noor, { on: 'passage', slug, quote: 'She leaves for New York.' })).toMatchObject({ ok: true })
  })

  test('somebody who has left, and somebody who was never here', async () => {
    const { noor, sten } = await world()
    const gone = await member()
    await db.member.update({ where: { id: gone.id }, data: { erasedAt: new Date() } })
    expect(await send(noor, { on: 'member', handle: gone.handle })).toEqual(nothing)
    expect(await send(noor, { on: 'member', handle: 'nobody-of-this-name' })).toEqual(nothing)
    expect(await send(noor, { on: 'member', handle: handleKey(sten.handle) })).toMatchObject({ ok: true })
  })

  test('who is reported is not told to those who report where a moderator has hidden it, nor to moderators where only admins may know', async () => {
    const { noor, mara, ada, edda, page } = await world()
    await db.hidden.create({ data: { field: 'author', pageId: page.id, n: 1, audience: 'admins', byId: ada.id, reason: 'A test.' } })
    const asked: Asked = { on: 'revision', slug: page.slug, n: 1 }
    expect(JSON.stringify(await findReportable(noor, asked))).not.toContain(edda.handle)
    const id = await reportIt(noor, asked)
    expect((await rowOf(mara, id))?.author).toEqual({ handle: 'hidden', href: null })
    expect(await told(mara, id)).toMatchObject({ author: null, record: null })
    expect(await told(ada, id)).toMatchObject({ author: { handle: edda.handle }, record: { rank: 'editor' } })
  })
})

test('who is suspended reports nothing, nobody reports themselves, and a reason is given', async () => {
  const { sten, noor, edda, asked } = await world()
  const before = await db.reported.count()
  expect(await report(sten, { asked, reasonCode: 'wrong', words: '' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await report(noor, { asked: { on: 'member', handle: noor.handle }, reasonCode: 'spam', words: '' })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await report(noor, { asked, reasonCode: 'because', words: '' })).toMatchObject({ ok: false, error: { kind: 'reason-missing' } })
  expect(await report(noor, { asked, reasonCode: 'other', words: '  ' })).toMatchObject({ ok: false, error: { kind: 'words-missing' } })
  expect(await db.reported.count()).toBe(before)
  expect(await report(edda, { asked, reasonCode: 'private', words: 'I wrote too much.' })).toMatchObject({ ok: true })
})

test('that something was reported is on record, and public nowhere', async () => {
  const { noor, page, asked } = await world()
  const id = await reportIt(noor, asked, 'In confidence.')
  expect(await db.log.findMany({ where: { pageId: page.id, act: 'report.open' } })).toMatchObject([{ actorId: noor.id, memberId: null, reasonCode: 'wrong', words: '', data: { reported: id } }])
  expect((await listLog(await anonymous(Infinity), { byId: noor.id })).rows).toEqual([])
})

test('a moderator meets reports in the queue of their own lane, and is lent one at a time', async () => {
  const { noor, mara, milo, asked } = await world()
  const id = await reportIt(noor, asked)
  const filter = readFilter({ lane: 'reports' })
  const given = await claimNext(mara, filter)
  expect(given).toMatch(/^\/review\/report\/\d+$/)
  expect(await claimNext(milo, filter)).not.toBe(given)
  expect((await waitingRows(mara, filter)).map(({ href }) => href)).toContain(`/review/report/${id}`)
  expect((await waitingRows(mara, readFilter({ lane: 'edits' }))).map(({ href }) => href)).not.toContain(`/review/report/${id}`)
})
