import { beforeAll, expect, test } from 'vitest'
import { now } from '../clock'
import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import type { MemberViewer } from '../spoilers/viewer'
import { anonymous, cast, member, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { edit, publishPage, someTitle, type MadePage } from '../testing/pages'
import { waitingFor, waitingRows } from '../testing/queue'
import { accept } from './accept'
import { claim, claimNext, letGo } from './claim'
import { askForChanges, withdraw } from './decide'
import { editItem } from './edit-item'
import { checkEdit, uncheckEdit } from './patrol'
import { listQueue } from './queue'
import { EVERYTHING, readFilter } from './queue-filter'
import { waitingTime } from './waiting-time'

beforeAll(async () => void (await addEpisodes()))

const BODY = 'One. [@S1E1]\n\nTwo. [@S1E2]'

async function save(author: MemberViewer, page: MadePage, words: string, by: string, more = {}) {
  const saved = await saveEdit(author, edit(page, page.text.replace(words, by), { summary: 'A change.', ...more }))
  if (!saved.ok) throw new Error(JSON.stringify(saved.error))
  return saved.value.kind === 'proposed' ? `/review/${saved.value.proposalId}` : saved.value.kind === 'published' ? `/review/edit/${page.slug}/${saved.value.n}` : 'unchanged'
}

async function world() {
  const people = await cast()
  return { ...people, page: await publishPage(people.ada.id, BODY) }
}

const idOf = async (href: string) => {
  const [, slug, n] = /^\/review\/edit\/(.+)\/(\d+)$/.exec(href) ?? []
  const row = await db.queueItem.findFirst({ where: slug ? { n: Number(n), page: { slug } } : { proposalId: Number(href.slice('/review/'.length)) }, select: { id: true } })
  return row?.id ?? -1
}

test('a proposal waits until it is decided or its author takes it back; one sent back waits for its author', async () => {
  const { noor, mara, page } = await world()
  const href = await save(noor, page, 'Two', 'Second')
  const id = Number(href.slice('/review/'.length))
  expect(await waitingFor(mara)).toContain(href)
  expect(await askForChanges(mara, { id, version: 1, reasonCode: null, words: 'Why?' })).toEqual({ ok: true })
  expect(await waitingFor(mara)).not.toContain(href)
  await save(noor, page, 'Two', 'Twice', { version: 1 })
  expect(await waitingFor(mara)).toContain(href)
  await withdraw(noor, id)
  expect(await waitingFor(mara)).not.toContain(href)
})

test('an edit that was published directly waits until somebody else has looked at it; a moderator’s never does', async () => {
  const { edda, mara, milo, noor, page } = await world()
  const href = await save(edda, page, 'Two', 'Second')
  expect(await waitingFor(mara)).toContain(href)
  expect(await checkEdit(noor, { slug: page.slug, n: 2 })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await checkEdit(mara, { slug: page.slug, n: 2 })).toEqual({ ok: true })
  expect(await checkEdit(milo, { slug: page.slug, n: 2 })).toMatchObject({ ok: false, error: { kind: 'checked' } })
  expect(await waitingFor(mara)).not.toContain(href)
  expect(await db.log.findMany({ where: { pageId: page.id, act: 'patrol.check' } })).toMatchObject([{ actorId: mara.id, memberId: edda.id, n: 2 }])
  const own = await save(milo, { ...page, head: 2, text: page.text.replace('Two', 'Second') }, 'Second', 'Third')
  expect(await waitingFor(mara)).not.toContain(own)
})

test('what was accepted waits no more, neither as a proposal nor as an edit', async () => {
  const { noor, mara, milo, page } = await world()
  const href = await save(noor, page, 'Two', 'Second')
  expect(await accept(mara, { id: Number(href.slice('/review/'.length)), version: 1, head: 1, reasonCode: null, words: '' })).toMatchObject({ ok: true })
  const waiting = await waitingFor(milo)
  expect(waiting).not.toContain(href)
  expect(waiting).not.toContain(`/review/edit/${page.slug}/2`)
})

test('the order is by urgency and age: a lowered bound comes before spelling, and says why', async () => {
  const { edda, mara, page } = await world()
  const first = await save(edda, page, 'One', 'First')
  const again = { ...page, head: 2, text: page.text.replace('One', 'First') }
  const spelling = await save(edda, again, 'Two', 'Twoo')
  const lowers = await save(edda, { ...again, head: 3, text: again.text.replace('Two', 'Twoo') }, '[@S1E2]', '[@S1E1]', { lowers: true })
  const rows = await waitingRows(mara)
  const at = (href: string) => rows.findIndex((row) => row.href === href)
  expect(at(lowers)).toBeGreaterThanOrEqual(0)
  expect(at(lowers)).toBeLessThan(at(spelling))
  expect(rows[at(first)]!.parts.map(({ words }) => words)).toContain('their first')
  expect(rows[at(lowers)]!.parts.map(({ words }) => words)).toContain('lowers a bound')
  expect(rows[at(spelling)]!.parts.map(({ words }) => words)).toContain('spelling only')
})

test('nobody but moderators has a queue, and nobody finds their own work in it', async () => {
  const { edda, noor, mara, page } = await world()
  const href = await save(edda, page, 'Two', 'Second')
  for (const person of [edda, noor, await anonymous(8)]) expect(await listQueue(person)).toBeNull()
  const promoted = { ...edda, rank: 'moderator' as const }
  expect(await waitingFor(promoted)).not.toContain(href)
  expect(await checkEdit(promoted, { slug: page.slug, n: 2 })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await waitingFor(mara)).toContain(href)
})

test('what tells more than the moderator has watched stands there without a word of it', async () => {
  const { edda, mara, page } = await world()
  const href = await save(edda, page, 'Two. [@S1E2]', 'Two. [@S1E2]\n\nA secret ending. [@S1E7]', { summary: 'The secret ending' })
  const early = await watched(mara, 3)
  const row = (await waitingRows(early)).find((each) => each.href === href)
  expect(row).toMatchObject({ bound: null, summary: null })
  expect(JSON.stringify(row)).not.toContain('secret')
  expect(await editItem(early, page.slug, 2)).toMatchObject({ kind: 'ask' })
  expect(await editItem(mara, page.slug, 2)).toMatchObject({ kind: 'item', item: { canCheck: true, record: { rank: 'editor' } } })
})

test('a page beyond the horizon is in no queue', async () => {
  const { edda, mara, ada } = await world()
  const late = await publishPage(ada.id, 'Late. [@S1E6]', { front: ['known-from: S1E6'] })
  const href = await save(edda, late, 'Late', 'Later')
  expect(await waitingFor(await watched(mara, 3))).not.toContain(href)
  expect(await waitingFor(mara)).toContain(href)
})

test('lanes and filters narrow the queue, and what they do not know they leave out', async () => {
  const { edda, noor, mara, page } = await world()
  const [proposed, published] = [await save(noor, page, 'One', 'First'), await save(edda, page, 'Two', 'Second')]
  const of = async (asked: Parameters<typeof readFilter>[0]) => (await waitingRows(mara, readFilter(asked))).map(({ href }) => href)
  expect(await of({ lane: 'proposals' })).toEqual(expect.arrayContaining([proposed]))
  expect(await of({ lane: 'proposals' })).not.toContain(published)
  expect(await of({ lane: 'edits', rank: 'editor' })).toContain(published)
  expect(await of({ rank: 'newcomer' })).not.toContain(published)
  expect(await of({ kind: 'character' })).toContain(published)
  expect(await of({ kind: 'episode' })).not.toContain(published)
  expect(await of({ age: 'day' })).not.toContain(published)
  expect(readFilter({ lane: 'x', kind: 'y', rank: 'z', age: 'constructor' })).toEqual(EVERYTHING)
})

test('an item is lent to one moderator at a time, and comes back when its time is over or it is given back', async () => {
  const { edda, mara, milo, page } = await world()
  const href = await save(edda, page, 'Two', 'Second')
  const id = await idOf(href)
  expect(await claim(mara, id)).toBe(true)
  expect(await claim(milo, id)).toBe(false)
  expect((await waitingRows(milo)).find((row) => row.href === href)?.claim).toMatchObject({ by: { handle: mara.handle }, isOwn: false })
  await letGo(milo, id)
  expect(await claim(milo, id)).toBe(false)
  await db.queueItem.update({ where: { id }, data: { claimedUntil: new Date(now().getTime() - 1) } })
  expect(await claim(milo, id)).toBe(true)
  await letGo(milo, id)
  expect(await claim(mara, id)).toBe(true)
})

test('“next” never gives one thing to two, and leaves what was looked at for later', async () => {
  const { edda, mara, milo, page } = await world()
  const filter = readFilter({ lane: 'edits' })
  let made: MadePage = page
  for (const words of ['Second', 'Third', 'Fourth']) {
    await save(edda, made, /Two|Second|Third/.exec(made.text)![0], words)
    made = { ...made, head: made.head + 1, text: made.text.replace(/Two|Second|Third/, words) }
  }
  const given = await Promise.all([mara, milo, mara, milo].map((moderator) => claimNext(moderator, filter)))
  expect(given.every((href) => href !== null)).toBe(true)
  const [byMara, byMilo] = [new Set([given[0], given[2]]), new Set([given[1], given[3]])]
  expect([...byMara].filter((href) => byMilo.has(href))).toEqual([])
  const first = await claimNext(mara, filter)
  expect(await claimNext(mara, filter, await idOf(first!))).not.toBe(first)
})

test('“next” passes by what others take meanwhile and what one may not know of yet, however much of it comes first', async () => {
  const { edda } = await world()
  const many = await Promise.all(Array.from({ length: 12 }, () => member({ rank: 'moderator' })))
  const filter = readFilter({ lane: 'proposals' })
  const wait = async (bound: string) => {
    const { id } = await db.proposal.create({ data: { act: 'create', title: someTitle('Place'), authorId: edda.id, bound, versions: { create: { n: 1, authorId: edda.id, payload: { knownFrom: bound } } } }, select: { id: true } })
    return db.queueItem.update({ where: { proposalId: id }, data: { place: new Date(bound === '0' ? '1990-01-02' : '1990-01-01') } })
  }
  for (let i = 0; i < 6; i++) await wait('S1E8')
  for (let i = 0; i < 12; i++) await wait('0')
  const early = await Promise.all(many.map((moderator) => watched(moderator, 2)))
  const given = await Promise.all(early.map((moderator) => claimNext(moderator, filter)))
  expect(new Set(given).size).toBe(12)
  expect(given).not.toContain(null)
  await db.proposal.updateMany({ where: { authorId: edda.id }, data: { state: 'withdrawn' } })
})

test('a new version keeps when it began to wait, and ends a review under way', async () => {
  const { noor, mara, page } = await world()
  const href = await save(noor, page, 'Two', 'Second')
  const id = await idOf(href)
  const before = await db.queueItem.findUniqueOrThrow({ where: { id } })
  await claim(mara, id)
  await save(noor, page, 'Two', 'Twice', { version: 1 })
  expect(await db.queueItem.findUniqueOrThrow({ where: { id } })).toMatchObject({ at: before.at, claimedById: null })
})

test('an author is told how many come before their proposal', async () => {
  const { noor, page } = await world()
  const href = await save(noor, page, 'Two', 'Second')
  const time = await waitingTime(Number(href.slice('/review/'.length)))
  expect(time?.before).toBe(await db.queueItem.count({ where: { lane: { not: 'edits' }, place: { lt: (await db.queueItem.findUniqueOrThrow({ where: { id: await idOf(href) } })).place } } }))
  expect(await waitingTime(2_000_000_000)).toBeNull()
})

test('a check that was pressed too soon is taken back by whoever pressed it, and the edit waits again with its reasons', async () => {
  const { edda, mara, milo, page } = await world()
  const href = await save(edda, page, 'Two. [@S1E2]', 'Two, the second. [@S1E1]', { lowers: true })
  const parts = async () => (await waitingRows(mara)).find((row) => row.href === href)?.parts
  const before = await parts()
  expect(before).toContainEqual({ words: 'lowers a bound', points: 6 })
  await checkEdit(mara, { slug: page.slug, n: 2 })
  expect(await uncheckEdit(milo, { slug: page.slug, n: 2 })).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect(await uncheckEdit(edda, { slug: page.slug, n: 2 })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await parts()).toBeUndefined()
  expect(await uncheckEdit(mara, { slug: page.slug, n: 2 })).toEqual({ ok: true })
  expect(await parts()).toEqual(before)
  expect(await db.log.count({ where: { pageId: page.id, act: 'patrol.uncheck' } })).toBe(1)
})
