import { beforeAll, expect, test } from 'vitest'
import { db } from '../db/client'
import { removePage } from '../pages/remove'
import { cast, watched } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishNext, publishPage } from '../testing/pages'
import { waitingFor } from '../testing/queue'
import { closeIt, reportIt } from '../testing/reports'
import { CLAIM_MS } from './claim-time'
import { closeReport, reopenReport } from './close-report'
import { listOwnReports } from './own-reports'
import type { Asked } from './report-asked'
import { reportItem } from './report-item'

beforeAll(async () => void (await addEpisodes()))

async function world() {
  const people = await cast()
  const page = await publishPage(people.edda.id, 'She dances in Paris. [@S1E1]')
  const asked: Asked = { on: 'page', slug: page.slug }
  const id = await reportIt(people.noor, asked, 'The year is wrong.')
  return { ...people, page, asked, id, href: `/review/report/${id}` }
}

const outcomeOf = async (id: number) => (await db.reported.findUniqueOrThrow({ where: { id } })).outcome

test('everybody who reported it hears how it was closed, in words, and it waits no more', async () => {
  const { noor, edda, mara, asked, id, href, page } = await world()
  await reportIt(edda, asked)
  expect(await waitingFor(mara)).toContain(href)
  expect(await closeIt(mara, id, 'acted', 'The year is mended.')).toEqual({ ok: true })
  expect(await waitingFor(mara)).not.toContain(href)
  const heard = await db.log.findMany({ where: { act: 'report.acted', pageId: page.id }, orderBy: { memberId: 'asc' } })
  expect(heard).toMatchObject([noor.id, edda.id].sort((a, b) => a - b).map((memberId) => ({ actorId: mara.id, memberId, words: 'The year is mended.', bound: '0' })))
  for (const who of [noor, edda]) expect((await listOwnReports(who)).rows).toMatchObject([{ title: page.title, outcome: 'acted', answer: 'The year is mended.' }])
  expect((await listOwnReports(mara)).rows).toEqual([])
})

test('what stays as it is counts against the record of whoever reported it, and is said as that', async () => {
  const { noor, mara, id } = await world()
  await closeIt(mara, id, 'left')
  expect(await listOwnReports(noor)).toMatchObject({ rows: [{ outcome: 'left', answer: null }], record: { closed: 1, acted: 0, waiting: 0 }, weight: 1 })
})

test('an answer is read once its reader has watched as far as it tells; how it ended, at once', async () => {
  const { noor, mara, id } = await world()
  await closeReport(mara, { id, outcome: 'left', words: 'She leaves later.', bound: 'S1E6' })
  expect((await listOwnReports(await watched(noor, 3))).rows).toMatchObject([{ outcome: 'left', answer: null }])
  expect((await listOwnReports(await watched(noor, 6))).rows).toMatchObject([{ answer: 'She leaves later.' }])
})

test('one’s own list names no page that begins beyond one’s horizon by now, or that is gone', async () => {
  const { edda, noor, ada } = await world()
  const late = await publishPage(edda.id, 'Late words. [@S1E6]', { front: ['known-from: S1E6'] })
  await reportIt(noor, { on: 'passage', slug: late.slug, quote: 'Late words.' })
  expect((await listOwnReports(noor)).rows[0]).toMatchObject({ title: late.title, passage: 'Late words.' })
  expect((await listOwnReports(await watched(noor, 3))).rows[0]).toMatchObject({ title: null, href: null, passage: '' })
  await removePage(ada, { slug: late.slug, into: null, reason: 'Twice.', safeFrom: '0', key: `remove ${late.slug}` })
  expect((await listOwnReports(noor)).rows[0]).toMatchObject({ title: null, passage: '' })
})

test('of two moderators at once one closes it, and the other is told', async () => {
  const { mara, milo, id } = await world()
  const both = await Promise.all([closeIt(mara, id, 'acted'), closeIt(milo, id, 'left')])
  expect(both.filter(({ ok }) => ok)).toHaveLength(1)
  expect(both.find(({ ok }) => !ok)).toMatchObject({ error: { kind: 'moved' } })
  expect(await db.log.count({ where: { act: { in: ['report.acted', 'report.left'] }, data: { path: ['reported'], equals: id } } })).toBe(1)
})

test('a report that comes while the item is being closed is heard in the next one', async () => {
  const { ada, mara, asked, id } = await world()
  const [closed, next] = await Promise.all([closeIt(mara, id), reportIt(ada, asked)])
  expect(closed).toEqual({ ok: true })
  expect(await db.report.count({ where: { reportedId: next, byId: ada.id } })).toBe(1)
  const said = await db.log.count({ where: { act: 'report.acted', memberId: ada.id } })
  expect(said).toBe(next === id ? 1 : 0)
})

test('nobody but moderators knows of a report, and none of them of one on their own work', async () => {
  const { noor, edda, mara, id, page } = await world()
  for (const who of [noor, edda]) {
    expect(await reportItem(who, id)).toBeNull()
    expect(await closeIt(who, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  }
  const promoted = { ...edda, rank: 'moderator' as const }
  expect(await reportItem(promoted, id)).toBeNull()
  expect(await closeIt(promoted, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect(await waitingFor(promoted)).not.toContain(`/review/report/${id}`)
  expect(await outcomeOf(id)).toBeNull()
  expect(await reportItem(mara, id)).toMatchObject({ kind: 'item', item: { page: { slug: page.slug }, canClose: { ok: true } } })
})

test('a moderator who reported something leaves it to another', async () => {
  const { mara, milo, asked, id, href } = await world()
  await reportIt(mara, asked)
  expect(await waitingFor(mara)).not.toContain(href)
  expect(await waitingFor(milo)).toContain(href)
  expect(await reportItem(mara, id)).toMatchObject({ kind: 'item', item: { canClose: { ok: false } } })
  expect(await closeIt(mara, id)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  expect(await outcomeOf(id)).toBeNull()
  expect(await closeIt(milo, id)).toEqual({ ok: true })
})

test('a suspended moderator closes nothing', async () => {
  const { mara, id } = await world()
  expect(await closeIt({ ...mara, suspended: true }, id)).toMatchObject({ ok: false })
  expect(await outcomeOf(id)).toBeNull()
})

test('a report on a page beyond a moderator’s horizon is not there for them; one whose words may tell more is asked for', async () => {
  const { noor, edda, mara, id } = await world()
  const late = await publishPage(edda.id, 'Late. [@S1E6]', { front: ['known-from: S1E6'] })
  const hidden = await reportIt(noor, { on: 'page', slug: late.slug })
  const early = await watched(mara, 3)
  expect(await waitingFor(early)).not.toContain(`/review/report/${hidden}`)
  expect(await reportItem(early, hidden)).toBeNull()
  expect(await closeIt(early, hidden)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  const answer = await reportItem(early, id)
  expect(answer).toMatchObject({ kind: 'ask' })
  expect(JSON.stringify(answer)).not.toContain('The year')
  expect(await waitingFor(mara)).toContain(`/review/report/${hidden}`)
  expect(await reportItem(mara, id)).toMatchObject({ kind: 'item' })
})

test('what was reported waits on when its page is deleted, so that whoever reported it hears', async () => {
  const { ada, mara, page, id, href } = await world()
  await removePage(ada, { slug: page.slug, into: null, reason: 'Twice.', safeFrom: '0', key: `remove ${page.slug}` })
  expect(await waitingFor(mara)).toContain(href)
  expect(await reportItem(mara, id)).toMatchObject({ kind: 'item', item: { page: { isGone: true } } })
  expect(await closeIt(mara, id)).toEqual({ ok: true })
})

test('a moderator is told when the page says reported words no more', async () => {
  const { noor, edda, mara, page } = await world()
  const id = await reportIt(noor, { on: 'passage', slug: page.slug, quote: 'She dances in Paris.' })
  expect(await reportItem(mara, id)).toMatchObject({ item: { passage: 'She dances in Paris.', isGoneFromPage: false } })
  await publishNext(page, edda.id, page.text.replace('Paris', 'Lyon'))
  expect(await reportItem(mara, id)).toMatchObject({ item: { passage: 'She dances in Paris.', isGoneFromPage: true } })
})

test('a report closed by mistake is opened again by whoever closed it, for a while, and stands where it stood', async () => {
  const { mara, milo, id, href } = await world()
  const place = async () => (await db.queueItem.findUnique({ where: { reportedId: id } }))?.place
  const before = await place()
  await closeIt(mara, id, 'left', 'Fine.')
  expect(await reopenReport(milo, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
  expect(await reopenReport(mara, id)).toEqual({ ok: true })
  expect([await place(), await outcomeOf(id)]).toEqual([before, null])
  expect(await waitingFor(milo)).toContain(href)
  await closeIt(mara, id)
  await db.reported.update({ where: { id }, data: { closedAt: new Date(Date.now() - CLAIM_MS - 1) } })
  expect(await reopenReport(mara, id)).toMatchObject({ ok: false, error: { kind: 'not-found' } })
})

test('what was reported anew meanwhile waits as that, and is not opened twice', async () => {
  const { noor, mara, asked, id } = await world()
  await closeIt(mara, id)
  const anew = await reportIt(noor, asked)
  expect(await reopenReport(mara, id)).toMatchObject({ ok: false, error: { kind: 'moved' } })
  expect([await outcomeOf(id), await outcomeOf(anew)]).toEqual(['acted', null])
})
