import '../testing/own-database'
import pg from 'pg'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as clock from '../clock'
import { db } from '../db/client'
import { cast, member, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishPage, type MadePage } from '../testing/pages'
import { listWaitingVoters, reviewVoter } from './review-voters'
import { vote, type Voting } from './vote'
import { votesOn } from './votes'

let people: Cast
let theory: MadePage
const THEORY = { kind: 'theory', front: ['known-from: S1E2', 'claim: She would have stayed.', 'type: what-would-have-happened'] }

beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})
beforeEach(async () => {
  vi.restoreAllMocks()
  theory = await publishPage(people.edda.id, 'Why. [@S1E2]', THEORY)
})

const say = (more: Partial<Voting> = {}): Voting => ({ slug: theory.slug, likely: 70, wanted: 4, ...more })
/** Eight days from now, when everybody who has answered sees the others. */
const whenOpen = () => vi.spyOn(clock, 'now').mockReturnValue(new Date(Date.now() + 8 * clock.DAY))
const editor = () => member({ rank: 'editor' })

describe('a vote', () => {
  test('is one a member, replaced by the next, and taken back by none', async () => {
    expect(await vote(people.edda, say())).toEqual({ ok: true, value: { held: false } })
    expect(await vote(people.edda, say({ likely: 20, wanted: null }))).toEqual({ ok: true, value: { held: false } })
    expect(await db.vote.findMany({ where: { pageId: theory.id }, select: { likely: true, wanted: true } })).toEqual([{ likely: 20, wanted: null }])
    await vote(people.edda, say({ likely: null, wanted: null }))
    expect(await db.vote.count({ where: { pageId: theory.id } })).toBe(0)
  })

  test.each([[{ likely: 101 }, 'likely'], [{ likely: -1 }, 'likely'], [{ likely: 50.5 }, 'likely'], [{ wanted: 0 }, 'wanted'], [{ wanted: 6 }, 'wanted']])('%o is refused with the reason, and nothing is written', async (more, field) => {
    expect(await vote(people.edda, say(more))).toMatchObject({ ok: false, error: { kind: 'refused', field } })
    expect(await db.vote.count({ where: { pageId: theory.id } })).toBe(0)
  })

  test('is for theories that one may know of, and for whoever may write', async () => {
    const page = await publishPage(people.edda.id, 'A page. [@S1E1]', { front: ['known-from: 0'] })
    expect(await vote(people.edda, say({ slug: page.slug }))).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await vote(await watched(people.edda, 1), say())).toEqual({ ok: false, error: { kind: 'not-found' } })
    expect(await vote(people.sten, say())).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
  })

  test('leaves in the record that somebody voted, and not what', async () => {
    await vote(people.edda, say())
    expect(await db.log.findFirst({ where: { pageId: theory.id, act: 'theory.vote' } })).toMatchObject({ actorId: people.edda.id, data: {}, words: '' })
  })
})

describe('what others think likely', () => {
  test('is seen by whoever has said so themselves, once a week is over', async () => {
    await vote(people.mara, say({ likely: 40 }))
    await vote(people.edda, say({ likely: 80 }))
    expect(await votesOn(people.edda, theory.id)).toMatchObject({ own: { likely: 80 }, likely: null, opens: expect.any(Date), count: { likely: 2 } })
    whenOpen()
    expect(await votesOn(people.edda, theory.id)).toMatchObject({ likely: { median: 60 }, opens: null })
    expect(await votesOn(people.ada, theory.id)).toMatchObject({ own: null, likely: null, wanted: null, count: { likely: 2, wanted: 2 } })
  })

  test('is never mixed with what they wish: who answers one question sees the answers to that one', async () => {
    await vote(people.mara, say({ likely: 0, wanted: 5 }))
    await vote(people.edda, say({ likely: null, wanted: 1 }))
    whenOpen()
    expect(await votesOn(people.edda, theory.id)).toMatchObject({ likely: null, wanted: [1, 0, 0, 0, 1], count: { likely: 1, wanted: 2 } })
  })

  test('counted by hand: 0, 10, 55, 55, 100', async () => {
    for (const likely of [0, 10, 55, 55, 100]) await vote(await editor(), say({ likely, wanted: null }))
    await vote(await editor(), say({ likely: null, wanted: 3 }))
    const sixth = await editor()
    await vote(sixth, say({ likely: 60, wanted: 3 }))
    whenOpen()
    expect(await votesOn(sixth, theory.id)).toMatchObject({ likely: { median: 55, steps: [1, 1, 0, 0, 0, 2, 1, 0, 0, 1] }, wanted: [0, 0, 2, 0, 0] })
  })
})

describe('accounts made to vote', () => {
  const newcomer = async (days: number) => {
    const made = await member()
    await db.member.update({ where: { id: made.id }, data: { joinedAt: new Date(Date.now() - days * clock.DAY) } })
    return made
  }
  const counted = async () => (await votesOn(people.ada, theory.id)).count.likely

  test('are held out while they are new, and it is said how many', async () => {
    const fresh = await newcomer(1)
    expect(await vote(fresh, say())).toEqual({ ok: true, value: { held: true } })
    expect(await vote(await newcomer(5), say())).toEqual({ ok: true, value: { held: false } })
    expect(await votesOn(fresh, theory.id)).toMatchObject({ own: { likely: 70, waits: true }, count: { likely: 1 }, waiting: 1 })
  })

  test('are held out where they vote faster than one reads', async () => {
    const quick = await newcomer(30)
    const many = await Promise.all(Array.from({ length: 20 }, () => publishPage(people.edda.id, 'Why. [@S1E2]', THEORY)))
    await db.vote.createMany({ data: many.map(({ id }) => ({ pageId: id, memberId: quick.id, likely: 100 })) })
    expect(await vote(quick, say())).toEqual({ ok: true, value: { held: true } })
    expect(await counted()).toBe(0)
  })

  test('count once a moderator says so, or they are newcomers no more; or never', async () => {
    const [one, two, three] = [await newcomer(1), await newcomer(1), await newcomer(1)]
    for (const each of [one, two, three]) await vote(each, say())
    expect(await counted()).toBe(0)
    expect(await listWaitingVoters(people.edda)).toBeNull()
    expect((await listWaitingVoters(people.mara))!.map(({ id }) => id)).toEqual(expect.arrayContaining([one.id, two.id, three.id]))
    expect(await reviewVoter(people.edda, one.handle, true)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await reviewVoter(people.mara, people.mara.handle, true)).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await reviewVoter(people.mara, one.handle, true)).toMatchObject({ ok: true })
    expect(await counted()).toBe(1)
    await db.member.update({ where: { id: two.id }, data: { rank: 'editor' } })
    expect(await counted()).toBe(2)
    await reviewVoter(people.mara, two.handle, false)
    await reviewVoter(people.mara, three.handle, false)
    expect(await counted()).toBe(1)
    expect((await listWaitingVoters(people.mara))!.map(({ id }) => id)).not.toContain(three.id)
  })
})

test('both totals equal those of plain SQL that shares nothing with them', async () => {
  for (let i = 0; i < 30; i++) await vote(await member({ rank: i % 3 === 0 ? 'newcomer' : 'editor' }), say({ likely: (i * 37) % 101, wanted: i % 4 === 0 ? null : (i % 5) + 1 }))
  await vote(people.edda, say())
  whenOpen()
  const shown = await votesOn(people.edda, theory.id)
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  const { rows } = await connection.query<{ likely: number | null; wanted: number | null }>(
    `SELECT likely, wanted FROM vote WHERE page_id = $1 AND (SELECT rank FROM member WHERE id = member_id) <> 'newcomer' ORDER BY likely`, [theory.id])
  await connection.end()
  const likely = rows.flatMap((row) => row.likely ?? [])
  const middle = likely.length % 2 === 1 ? likely[(likely.length - 1) / 2]! : (likely[likely.length / 2 - 1]! + likely[likely.length / 2]!) / 2
  expect(shown.likely).toEqual({ median: middle, steps: Array.from({ length: 10 }, (_, step) => likely.filter((each) => Math.min(9, Math.floor(each / 10)) === step).length) })
  expect(shown.wanted).toEqual([1, 2, 3, 4, 5].map((step) => rows.filter((row) => row.wanted === step).length))
  expect(shown.waiting).toBe(10)
})
