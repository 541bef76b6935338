import '../testing/own-database'
import pg from 'pg'
import { beforeAll, beforeEach, expect, test, vi } from 'vitest'
import * as clock from '../clock'
import { db } from '../db/client'
import { verify } from '../revisions/verify/verify'
import { cast, member, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage, publishText, type MadePage } from '../testing/pages'
import { fansOf } from './fans'
import { likelyPast } from './likely-past'
import { reviewVoter } from './review-voters'
import { vote } from './vote'
import { votesOn } from './votes'

let people: Cast
let theory: MadePage
const FRONT = ['known-from: S1E2', 'claim: She would have stayed.', 'type: what-would-have-happened', 'evidence:', '  - { id: e1, side: for, shows: A suitcase, cite: S1E2 }', '  - { id: e2, side: against, shows: A ticket, cite: S1E6 }']
const DAY_ONE = Date.UTC(2027, 0, 1, 12)

beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})
beforeEach(async () => {
  vi.restoreAllMocks()
  theory = await publishPage(people.edda.id, 'Why. [@S1E2]', { kind: 'theory', front: FRONT })
})

/** Votes are dated by the clock of the database when they are new, and by ours when they are changed: each is begun, then said. */
async function say(who: Cast['edda'], day: number, likely: number | null) {
  vi.spyOn(clock, 'now').mockReturnValue(new Date(DAY_ONE + day * clock.DAY))
  await vote(who, { slug: theory.slug, likely, wanted: 3 })
}
const begin = async (...who: Cast['edda'][]) => {
  await db.vote.createMany({ data: who.map(({ id }) => ({ pageId: theory.id, memberId: id, wanted: 3, at: new Date(DAY_ONE - clock.DAY) })) })
}
const moved = async (viewer = people.edda) => (await likelyPast(viewer, theory.id)).steps.map(({ day, median, count }) => [day, median, count])

test('counted by hand: 20 and 60 on the first day, 100 on the second, 20 becomes 90 on the third', async () => {
  await begin(people.edda, people.mara, people.milo)
  await say(people.edda, 0, 20)
  await say(people.mara, 0, 60)
  await say(people.milo, 1, 100)
  await say(people.edda, 2, 50)
  await say(people.edda, 2, 90)
  expect(await moved()).toEqual([['2027-01-01', 40, 2], ['2027-01-02', 60, 3], ['2027-01-03', 90, 3]])
})

test('what is taken back, or counts no more, leaves the line; the last step is the median that is shown', async () => {
  const other = await member({ rank: 'editor' })
  await begin(people.edda, people.mara, other)
  await say(people.edda, 0, 20)
  await say(people.mara, 1, 60)
  await say(other, 1, 100)
  await reviewVoter(people.milo, other.handle, false)
  expect(await moved()).toEqual([['2027-01-01', 20, 1], ['2027-01-02', 40, 2]])
  const { past, likely } = await votesOn(people.edda, theory.id)
  expect(past!.steps.at(-1)!.median).toBe(likely!.median)
  await vote(people.mara, { slug: theory.slug, likely: null, wanted: null })
  expect((await db.votePast.findFirst({ where: { pageId: theory.id, memberId: people.mara.id }, orderBy: { id: 'desc' } }))!).toMatchObject({ likely: null, wanted: null })
})

test('is told to nobody who has not answered, nor in the first week', async () => {
  await vote(people.edda, { slug: theory.slug, likely: 20, wanted: null })
  expect((await votesOn(people.edda, theory.id)).past).toBeNull()
  vi.spyOn(clock, 'now').mockReturnValue(new Date(Date.now() + 8 * clock.DAY))
  expect((await votesOn(people.edda, theory.id)).past).toMatchObject({ steps: [{ median: 20, count: 1 }] })
  expect((await votesOn(people.mara, theory.id)).past).toBeNull()
  const lines = await Promise.all([people.edda, people.mara].map(async (who) => (await fansOf(who, [theory.id])).get(theory.id)))
  expect(lines).toEqual([{ count: 1, own: 20, opens: null, median: 20 }, { count: 1, own: null, opens: null, median: null }])
})

test('evidence has the day on which it came, keeps it through later edits, and shows from its own episode', async () => {
  const since = async () => (await db.evidenceOrigin.findMany({ where: { pageId: theory.id }, orderBy: { row: 'asc' }, select: { row: true, n: true } })).map(({ row, n }) => [row, n])
  const before = await since()
  theory = await publishText(people.edda.id, theory.text.replace('A suitcase', 'A packed suitcase').replace('\n---\n\n', '\n  - { id: e3, side: context, shows: A letter, cite: S1E2 }\n---\n\n'), '', theory)
  expect(await since()).toEqual([...before, ['e3', theory.head]])
  expect(before.map(([row]) => row)).toEqual(['e1', 'e2'])
  const shown = async (ordinal: number) => (await likelyPast(await watched(people.edda, ordinal), theory.id)).evidence.map(({ side }) => side)
  expect(await shown(2)).toEqual(['for', 'context'])
  expect(await shown(6)).toEqual(['for', 'against', 'context'])
})

test('medians and counts equal those of plain SQL that shares nothing with them, day by day and theory by theory', async () => {
  const many = await Promise.all(Array.from({ length: 12 }, () => member({ rank: 'editor' })))
  await begin(...many, people.edda)
  for (let i = 0; i < 40; i++) await say(many[(i * 7) % 12]!, Math.floor(i / 8), i % 9 === 0 ? null : (i * 37) % 101)
  await say(people.edda, 5, 50)
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  const shown = await moved()
  for (const [day, median, count] of shown) {
    const { rows } = await connection.query<{ middle: number; many: string }>(
      `SELECT percentile_cont(0.5) WITHIN GROUP (ORDER BY likely) AS middle, count(*) AS many FROM (
         SELECT (SELECT x.likely FROM vote_past x WHERE x.page_id = $1 AND x.member_id = m.id AND x.at < $2::date + 1 ORDER BY x.id DESC LIMIT 1) AS likely FROM member m) one WHERE likely IS NOT NULL`, [theory.id, day])
    expect([median, count]).toEqual([rows[0]!.middle, Number(rows[0]!.many)])
  }
  expect(shown).toHaveLength(6)
  const line = (await fansOf(people.edda, [theory.id])).get(theory.id)!
  const { rows } = await connection.query<{ many: string; middle: number }>('SELECT count(likely) AS many, percentile_cont(0.5) WITHIN GROUP (ORDER BY likely) AS middle FROM vote WHERE page_id = $1', [theory.id])
  expect(line).toMatchObject({ count: Number(rows[0]!.many), median: rows[0]!.middle })
  await connection.end()
})

test('the past is never changed, and a vote that differs from its last word is found', async () => {
  await vote(people.edda, { slug: theory.slug, likely: 20, wanted: null })
  await expect(db.votePast.updateMany({ where: { pageId: theory.id }, data: { likely: 30 } })).rejects.toThrow()
  const offenders = async () => {
    const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
    await connection.connect()
    const found = (await verify(connection)).find(({ invariant }) => invariant.name === 'votes-are-their-last-word')
    await connection.end()
    return found!.count
  }
  expect(await offenders()).toBe(0)
  await db.votePast.create({ data: { pageId: theory.id, memberId: people.edda.id, likely: 80, held: false }, select: { id: true } })
  expect(await offenders()).toBe(1)
})
