import '@/lib/testing/own-database'
import { beforeAll, beforeEach, describe, expect, test, vi } from 'vitest'
import * as clock from '@/lib/clock'
import { db } from '@/lib/db/client'
import { saveEdit } from '@/lib/pages/save-edit'
import { verify } from '@/lib/revisions/verify/verify'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { cast, member, watched, type Cast } from '@/lib/testing/cast'
import { addEpisodes } from '@/lib/testing/episodes'
import { edit, publishPage, type MadePage } from '@/lib/testing/pages'
import { believedSeason } from '@/lib/theories/believed'
import { linkTheory } from '@/lib/theories/link'
import { reviewVoter } from '@/lib/theories/review-voters'
import { takeLikeliest } from '@/lib/theories/rules'
import { vote } from '@/lib/theories/vote'
import { believedIn } from './believed-season'

let people: Cast
let voters: MemberViewer[]

beforeAll(async () => {
  await addEpisodes()
  people = await cast()
  voters = await Promise.all(Array.from({ length: 7 }, () => member({ rank: 'editor' })))
})
beforeEach(async () => {
  vi.restoreAllMocks()
  await db.vote.deleteMany()
})

const reader = { query: async (sql: string, values: unknown[]) => ({ rows: await db.$queryRawUnsafe<never[]>(sql, ...values) }) }
const inAWeek = () => vi.spyOn(clock, 'now').mockReturnValue(new Date(Date.now() + 8 * clock.DAY)).getMockImplementation()
const theory = (title: string, from = '0', falsifier = ['falsifier: A word from the makers.']): Promise<MadePage> =>
  publishPage(people.edda.id, 'Why. [@S1E1]', { title, kind: 'theory', front: [`known-from: ${from}`, `default-bound: ${from}`, 'claim: She stays.', 'type: character', ...falsifier] })
const say = async ({ slug }: MadePage, answers: readonly number[]) => { for (const [i, likely] of answers.entries()) await vote(voters[i]!, { slug, likely, wanted: null }) }
const compete = (one: MadePage, two: MadePage, cite = 'S1E1') => linkTheory(people.milo, { slug: one.slug, key: crypto.randomUUID(), type: 'competes with', to: two.title, note: '', cite })

/** However many are asked for at a time. */
const shown = async (horizon = 8) => {
  const viewer = await watched(people.mara, horizon)
  const [titles, ...others] = await Promise.all([100, 2, 1].map(async (atOnce) => (await believedSeason(viewer, atOnce)).map(({ title }) => title)))
  for (const other of others) expect(other).toEqual(titles)
  return titles!
}
/** By SQL alone, in the order in which they are taken. */
const taken = async (horizon: number | null = null) => (await believedIn(reader, clock.now(), horizon)).map(({ title }) => title)
const same = async (horizon = 8) => {
  const titles = await shown(horizon)
  expect(titles.toSorted()).toEqual((await taken(horizon)).toSorted())
  return titles
}

describe('the season fans believe in', () => {
  test('counted by hand: the likeliest first, rivals of what is in left out, a week after it was posed', async () => {
    const [a, b, c, d, few, unlikely, headcanon] = [await theory('Alpha'), await theory('Beta'), await theory('Gamma'), await theory('Delta'), await theory('Few'), await theory('Unlikely'), await theory('Wish', '0', [])]
    await say(a, [90, 90, 80, 70, 95]) // 90
    await say(b, [80, 85, 85, 85, 100, 10]) // 85
    await say(c, [85, 85, 85, 85, 85]) // 85 of five: after Beta, of six
    await say(d, [50, 50, 50, 50, 50]) // 50, just enough
    await say(few, [100, 100, 100, 100])
    await say(unlikely, [49, 49, 49, 49, 100])
    await say(headcanon, [100, 100, 100, 100, 100])
    await compete(b, a) // Beta goes: Alpha is likelier.
    await compete(c, b) // Gamma stays: Beta is not in.
    expect(await shown()).toEqual([])
    inAWeek()
    expect(await taken()).toEqual(['Alpha', 'Gamma', 'Delta'])
    expect(await same()).toEqual(['Alpha', 'Delta', 'Gamma'])
  })

  test('is made of what one may know of, and of links that one may know of', async () => {
    const [early, late, rival] = [await theory('Early'), await theory('Late', 'S1E5'), await theory('Rival')]
    for (const each of [early, late, rival]) await say(each, [90, 90, 90, 90, 90])
    await compete(rival, early, 'S1E3')
    inAWeek()
    expect(await same(2)).toEqual(['Early', 'Rival'])
    expect(await same(3)).toEqual(['Early'])
    expect(await same(8)).toEqual(['Early', 'Late'])
  })

  test('asks nobody whose vote does not count, from the moment it does not', async () => {
    const page = await theory('Held')
    await say(page, [90, 90, 90, 90])
    const fresh = await member()
    await db.member.update({ where: { id: fresh.id }, data: { joinedAt: new Date() } })
    await vote(fresh, { slug: page.slug, likely: 90, wanted: null })
    inAWeek()
    expect(await same()).toEqual([])
    await reviewVoter(people.mara, fresh.handle, true)
    expect(await same()).toEqual(['Held'])
    await reviewVoter(people.mara, fresh.handle, false)
    expect(await same()).toEqual([])
  })

  test('of a newcomer’s held vote counts it once they are an editor', async () => {
    const page = await theory('Promoted')
    await say(page, [90, 90, 90, 90])
    const fresh = await member()
    await vote(fresh, { slug: page.slug, likely: 90, wanted: null })
    inAWeek()
    expect(await same()).toEqual([])
    await db.member.update({ where: { id: fresh.id }, data: { rank: 'editor' } })
    expect(await same()).toEqual(['Promoted'])
  })

  test('leaves out a theory that is deleted, or becomes a headcanon', async () => {
    const page = await theory('Falsified')
    await say(page, [90, 90, 90, 90, 90])
    inAWeek()
    expect(await same()).toEqual(['Falsified'])
    await saveEdit(people.milo, edit(page, page.text.replace(/falsifier: .*\n/, '')))
    expect(await same()).toEqual([])
  })

  test('ends at three for each episode', async () => {
    const many = await Promise.all(Array.from({ length: 26 }, (_, i) => theory(`Many ${String(i).padStart(2, '0')}`)))
    await db.vote.createMany({ data: many.flatMap(({ id }, i) => voters.slice(0, 5).map((voter) => ({ pageId: id, memberId: voter.id, likely: 100 - i }))) })
    inAWeek()
    expect(await same()).toEqual(many.slice(0, 24).map(({ title }) => title))
  })

  test('equals what plain SQL makes of a hundred theories, and every count agrees', async () => {
    const many = await Promise.all(Array.from({ length: 40 }, (_, i) => theory(`Hundred ${String(i).padStart(2, '0')}`, i % 3 === 0 ? 'S1E4' : '0', i % 7 === 0 ? [] : ['falsifier: A word.'])))
    await db.vote.createMany({ data: many.flatMap(({ id }, i) => voters.slice(0, 4 + (i % 4)).map((voter, j) => ({ pageId: id, memberId: voter.id, likely: (i * 37 + j * 11) % 101 }))) })
    for (let i = 0; i < 30; i++) await compete(many[(i * 7) % 40]!, many[(i * 11 + 1) % 40]!, `S1E${1 + (i % 8)}`)
    inAWeek()
    for (const horizon of [0, 2, 4, 6, 8]) await same(horizon)
    expect((await same()).length).toBeGreaterThan(3)
    const findings = await verify({ query: async (sql) => ({ rows: await db.$queryRawUnsafe(sql) }) })
    expect(findings.filter(({ invariant, count }) => invariant.name === 'likelihood-is-counted' && count > 0)).toEqual([])
  })
})

test('the rule takes the first that competes with none before it', () => {
  const rivals = new Map([[2, new Set([1])], [1, new Set([2])], [3, new Set([2])]])
  expect(takeLikeliest([1, 2, 3, 4], rivals, 9)).toEqual([1, 3, 4])
  expect(takeLikeliest([1, 2, 3, 4], rivals, 2)).toEqual([1, 3])
  expect(takeLikeliest([], rivals, 2)).toEqual([])
  expect(takeLikeliest([2, 4], rivals, 9, [1])).toEqual([1, 4])
})
