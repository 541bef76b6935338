import { randomUUID } from 'node:crypto'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { db } from '../../db/client'
import { createPage } from '../../pages/create-page'
import { renamePage } from '../../pages/rename'
import { saveEdit } from '../../pages/save-edit'
import type { MemberViewer } from '../../spoilers/viewer'
import { anonymous, cast, member, watched } from '../../testing/cast'
import { addEpisodes } from '../../testing/episodes'
import { edit, headOf, publishPage, someTitle } from '../../testing/pages'
import { waitingRows } from '../../testing/queue'
import { source } from '../../testing/source'
import { armFilter, disarmFilter, judgeHit, writeFilter, type WrittenFilter } from './change-filter'
import { findFilter, listFilters, listHits } from './filter-views'
import { isTooMuch } from './policy'
import { tryFilter } from './try-filter'

beforeAll(async () => void (await addEpisodes()))
afterEach(async () => void (await db.editFilter.updateMany({ where: { state: 'armed' }, data: { state: 'disarmed' } })))

const written = (more: Partial<WrittenFilter> = {}): WrittenFilter => ({ id: null, name: 'Pills', rule: 'words contain "pills"', action: 'refuse', message: 'No pills, please.', most: 2, minutes: 60, ...more })

async function armed(ada: MemberViewer, more: Partial<WrittenFilter> = {}): Promise<number> {
  const made = await writeFilter(ada, written(more))
  if (!made.ok) throw new Error('not made')
  await tryFilter(ada, made.value.id)
  if (!(await armFilter(ada, made.value.id)).ok) throw new Error('not armed')
  return made.value.id
}

async function world(more: Partial<WrittenFilter> = {}) {
  const people = await cast()
  const page = await publishPage(people.ada.id, 'One. [@S1E1]\n\nTwo. [@S1E2]')
  const id = await armed(people.ada, more)
  const spam = page.text.replace('Two.', 'Two pills.')
  /** The text with so many lines of it. */
  const piled = (lines: number) => `${page.text}${'\nPills. [@S1E1]\n'.repeat(lines)}`
  return { ...people, page, id, spam, piled, hits: () => db.filterHit.findMany({ where: { filterId: id }, orderBy: { id: 'asc' } }) }
}

describe('an armed filter', () => {
  test('that refuses keeps the text in the drafts and as a hit, and says why', async () => {
    const { edda, page, spam, hits } = await world()
    expect(await saveEdit(edda, edit(page, spam))).toEqual({ ok: false, error: { kind: 'filtered', message: 'No pills, please.' } })
    expect((await headOf(page.id)).n).toBe(1)
    expect(await db.draft.findFirst({ where: { memberId: edda.id }, include: { text: true } })).toMatchObject({ reason: 'filtered', text: { body: spam } })
    const [hit] = await hits()
    expect(hit).toMatchObject({ memberId: edda.id, action: 'refuse', pageId: page.id, n: null, proposalId: null, bound: 'S1E2' })
    expect((await db.text.findUniqueOrThrow({ where: { hash: hit!.textHash } })).body).toBe(spam)
    expect(await saveEdit(edda, edit(page, page.text.replace('Two.', 'Second.')))).toMatchObject({ ok: true })
  })

  test('that warns asks once: sent again with its number the edit goes through, marked in the queue', async () => {
    const { edda, mara, page, spam, id, hits } = await world({ action: 'warn', message: 'Pills?' })
    expect(await saveEdit(edda, edit(page, spam))).toEqual({ ok: false, error: { kind: 'warned', ids: [id], message: 'Pills?' } })
    expect(await saveEdit(edda, edit(page, spam, { warned: [id + 1] }))).toMatchObject({ ok: false, error: { kind: 'warned' } })
    expect(await saveEdit(edda, edit(page, spam, { warned: [id] }))).toMatchObject({ ok: true, value: { kind: 'published', n: 2 } })
    expect(await hits()).toMatchObject([{ n: null }, { n: 2 }])
    expect((await waitingRows(mara)).find(({ href }) => href === `/review/edit/${page.slug}/2`)!.parts).toContainEqual({ words: 'caught by “Pills”', points: 6 })
  })

  test('that holds makes a proposal of what would be published; one that tags only marks it', async () => {
    const { edda, page, spam } = await world({ action: 'hold', message: '' })
    expect(await saveEdit(edda, edit(page, spam))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    expect((await headOf(page.id)).n).toBe(1)
    const tagged = await world({ action: 'tag', message: '' })
    expect(await saveEdit(tagged.noor, edit(tagged.page, tagged.spam))).toMatchObject({ ok: true, value: { kind: 'proposed' } })
    expect(await tagged.hits()).toMatchObject([{ action: 'tag', proposalId: expect.any(Number) }])
  })

  test('that throttles lets so many through in so long a time, for each person alone', async () => {
    const { edda, page, piled, id } = await world({ action: 'throttle', message: 'Slowly.' })
    const more = (n: number, who = edda) => saveEdit(who, edit({ ...page, head: n }, piled(n)))
    expect([(await more(1)).ok, (await more(2)).ok]).toEqual([true, true])
    expect(await more(3)).toEqual({ ok: false, error: { kind: 'filtered', message: 'Slowly. Wait 60 minutes, then send it again.' } })
    expect((await more(3, await member({ rank: 'editor' }))).ok).toBe(true)
    expect(await db.filterHit.count({ where: { filterId: id } })).toBe(4)
    await db.filterHit.updateMany({ where: { filterId: id, memberId: edda.id, n: { not: null } }, data: { at: new Date(Date.now() - 2 * 3_600_000) } })
    expect((await more(4)).ok).toBe(true)
  })

  test('sees new pages too, and nobody who moderates', async () => {
    const { edda, mara, page, spam } = await world()
    const creation = { text: source(someTitle(), 'Pills for all. [@S1E1]'), summary: '', key: randomUUID(), knownFrom: null, lowers: false }
    expect(await createPage(edda, creation)).toMatchObject({ ok: false, error: { kind: 'filtered' } })
    expect(await db.draft.count({ where: { memberId: edda.id, pageId: null } })).toBe(1)
    expect(await saveEdit(mara, edit(page, spam))).toMatchObject({ ok: true })
  })
})

test('an armed filter sees another title, and the description of a picture, too; where no form can ask, a warning only marks', async () => {
  const { edda, page, hits } = await world()
  const renamed = (title: string) => renamePage(edda, { slug: page.slug, title, reason: '', key: randomUUID() })
  expect(await renamed('Pills for everybody')).toMatchObject({ ok: false, error: { kind: 'refused', message: 'No pills, please.' } })
  expect(await hits()).toHaveLength(1)
  await db.editFilter.updateMany({ where: { state: 'armed' }, data: { action: 'warn' } })
  expect(await renamed('Pills for everybody here')).toMatchObject({ ok: true, value: { kind: 'published' } })
  expect((await hits()).at(-1)).toMatchObject({ n: 2 })
})

describe('making a filter', () => {
  test('is for admins; a rule that cannot be read is refused with its place', async () => {
    const { ada, mara } = await cast()
    expect(await writeFilter(mara, written())).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await writeFilter(ada, written({ rule: 'no summary\nand shoe size > 3' }))).toMatchObject({ ok: false, error: { field: 'rule', line: 2, column: 5, message: expect.stringContaining('shoe size > 3') } })
    expect(await writeFilter(ada, written({ message: ' ' }))).toMatchObject({ ok: false, error: { field: 'message' } })
  })

  test('ends in arming it only as it was tried', async () => {
    const { ada, mara } = await cast()
    const made = await writeFilter(ada, written())
    const id = made.ok ? made.value.id : 0
    expect(await armFilter(ada, id)).toMatchObject({ ok: false, error: { kind: 'forbidden', reason: 'Try it first, as it stands now.' } })
    await tryFilter(ada, id)
    await writeFilter(ada, written({ id, rule: 'words contain "pill"' }))
    expect(await armFilter(ada, id)).toMatchObject({ ok: false })
    await tryFilter(ada, id)
    expect(await armFilter(mara, id)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await armFilter(ada, id)).toMatchObject({ ok: true })
    await writeFilter(ada, written({ id, rule: 'words contain "tablets"' }))
    expect(await findFilter(mara, id)).toMatchObject({ state: 'disarmed', disarmedWhy: 'It was changed.' })
    expect(await disarmFilter(ada, id)).toMatchObject({ ok: false, error: { kind: 'moved' } })
    expect((await db.log.findMany({ where: { actorId: ada.id, act: { startsWith: 'filter.' } }, orderBy: { id: 'asc' } })).map(({ act }) => act)).toEqual(['filter.make', 'filter.try', 'filter.change', 'filter.try', 'filter.arm', 'filter.change'])
  })

  test('trying it tells what it would have caught, and names no page beyond the horizon', async () => {
    const { ada, edda } = await cast()
    const page = await publishPage(ada.id, 'One. [@S1E1]')
    await saveEdit(edda, edit(page, page.text.replace('One.', 'One ambrosia.')))
    const made = await writeFilter(ada, written({ rule: 'words contain "ambrosia"' }))
    const id = made.ok ? made.value.id : 0
    expect(await tryFilter(ada, id)).toMatchObject({ ok: true, value: { caught: 1, people: 1, shown: [{ title: page.title, href: `/wiki/${page.slug}/history/2`, handle: edda.handle }] } })
    await db.page.update({ where: { id: page.id }, data: { bound: 'S1E5' } })
    expect(await tryFilter(await watched(ada, 3), id)).toMatchObject({ ok: true, value: { caught: 1, shown: [] } })
  })
})

describe('a hit', () => {
  test('is seen and judged by moderators; its words only where they have watched as far', async () => {
    const { edda, mara, noor, page, spam, id } = await world()
    await saveEdit(edda, edit(page, spam, { summary: 'Buy.' }))
    const [hit] = (await listHits(mara, id))!.rows
    expect(hit).toMatchObject({ title: page.title, summary: 'Buy.', text: spam, judged: null })
    expect((await listHits(await watched(mara, 1), id))!.rows[0]).toMatchObject({ title: page.title, summary: null, text: null })
    expect([await listHits(noor, id), await listFilters(await anonymous(8)), await findFilter(edda, id)]).toEqual([null, null, null])
    expect(await judgeHit(edda, { id: hit!.id, right: false })).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await judgeHit(mara, { id: hit!.id, right: false })).toMatchObject({ ok: true })
    expect((await listHits(mara, id))!.rows[0]).toMatchObject({ judged: 'wrong' })
    expect(await db.log.findFirst({ where: { act: 'filter.judge', actorId: mara.id } })).toMatchObject({ data: { right: false } })
  })

  test('too many of them wrong switch the filter off by themselves, in the log without a name', async () => {
    const { mara, page, piled, id } = await world({ action: 'tag', message: '' })
    for (let n = 1; n <= 8; n++) await saveEdit(await member({ rank: 'editor' }), edit({ ...page, head: n }, piled(n)))
    const { rows } = (await listHits(mara, id))!
    for (const [i, hit] of rows.entries()) await judgeHit(mara, { id: hit.id, right: i > 4 })
    expect(await findFilter(mara, id)).toMatchObject({ state: 'disarmed', disarmedWhy: '5 of its last 5 judged hits were wrong.', hits: 8, wrong: 5 })
    expect(await db.log.findFirst({ where: { act: 'filter.disarm', data: { path: ['filter'], equals: id } } })).toMatchObject({ actorId: null })
  })

  test('of everybody at once is too much, however right the rule looks; of one person it is not', () => {
    expect(isTooMuch('refuse', { caught: 5, senders: 12, judged: 0, wrong: 0 })).toContain('5 of the 12')
    expect(isTooMuch('refuse', { caught: 5, senders: 40, judged: 0, wrong: 0 })).toBeNull()
    expect(isTooMuch('refuse', { caught: 1, senders: 1, judged: 0, wrong: 0 })).toBeNull()
    expect(isTooMuch('tag', { caught: 50, senders: 50, judged: 4, wrong: 4 })).toBeNull()
    expect(isTooMuch('tag', { caught: 0, senders: 0, judged: 8, wrong: 5 })).toContain('5 of its last 8')
  })
})
