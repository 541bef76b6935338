import '../testing/own-database'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import { listQueue } from '../review/queue'
import { edit } from '../testing/pages'
import { readPage } from '../pages/read'
import { blockMember } from '../review/block-member'
import { report } from '../review/report'
import { closeReport } from '../review/close-report'
import { attributeWhole } from '../revisions/attribution/attribute-anew'
import { cast, member, watched, type Cast } from '../testing/cast'
import { addEpisodes } from '../testing/episodes'
import { publishNext, publishPage, type MadePage } from '../testing/pages'
import { checkClaim, type Check } from './check-claim'
import { findClaim, listClaims, someClaim } from './claims'
import { pageChecks, untimedIn, verificationProgress } from './progress'

let people: Cast
let page: MadePage
let claim: string

beforeAll(async () => {
  await addEpisodes()
  people = await cast()
})

const BODY = 'She counts in French. [@S1E3 12:40]\n\nShe walks out. [@S1E5 03:10]\n\nShe was taught in Lyon. [@S1E3]'

beforeEach(async () => {
  page = await publishPage(people.edda.id, BODY, { front: ['known-from: 0'] })
  await attributeWhole(page.id)
  claim = (await listClaims(people.noor, 'S1E3', { pageId: page.id })).rows[0]!.claim
})

const check = (more: Partial<Check> = {}): Check => ({ slug: page.slug, claim, answer: 'yes', words: '', ...more })
const notesOf = async (viewer = people.mara): Promise<string> => {
  const answer = await readPage(viewer, page.slug)
  return answer.kind === 'article' ? answer.article.notes.map(({ html }) => html).join('\n') : ''
}

describe('a claim with a moment', () => {
  test('is verified when two have heard that it holds, and its citation says so then', async () => {
    expect(await checkClaim(people.noor, check())).toEqual({ ok: true, value: { isVerified: false } })
    expect(await notesOf()).not.toContain('Checked')
    expect(await checkClaim(people.mara, check())).toEqual({ ok: true, value: { isVerified: true } })
    expect((await notesOf()).match(/Checked/g)).toHaveLength(1)
  })

  test('counts one person once, however often they say it', async () => {
    await checkClaim(people.noor, check())
    expect(await checkClaim(people.noor, check())).toEqual({ ok: true, value: { isVerified: false } })
  })

  test('is not verified by whoever cannot tell, nor by whoever took it back', async () => {
    await checkClaim(people.noor, check())
    await checkClaim(people.mara, check({ answer: 'unsure' }))
    expect((await pageChecks(people.ada, page.id)).verified).toBe(0)
    await checkClaim(people.mara, check())
    expect((await pageChecks(people.ada, page.id)).verified).toBe(1)
    expect(await checkClaim(people.mara, check({ answer: null }))).toEqual({ ok: true, value: { isVerified: false } })
  })

  test('is checked by others than whose words it is, or who cited it', async () => {
    expect(await checkClaim(people.edda, check())).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    const next = await publishNext(page, people.milo.id, page.text.replace('[@S1E3]', '[@S1E3 21:00]'))
    await attributeWhole(page.id)
    const [, cited] = (await listClaims(people.milo, 'S1E3', { pageId: next.id })).rows
    expect(cited).toMatchObject({ at: 1260, words: 'She was taught in Lyon.', canCheck: { ok: false } })
    expect(await checkClaim(people.milo, check({ claim: cited!.claim }))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await checkClaim(people.milo, check())).toMatchObject({ ok: true })
  })

  test('counts as theirs who ever edited the page, until it is known who wrote what', async () => {
    const fresh = await publishPage(people.edda.id, BODY, { front: ['known-from: 0'] })
    const [row] = (await listClaims(people.edda, 'S1E3', { pageId: fresh.id })).rows
    expect(row!.canCheck.ok).toBe(false)
  })

  test('is checked by nobody who may not edit there', async () => {
    expect(await checkClaim(people.sten, check())).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    const blocked = { ...(await member()), blocks: [{ id: 1, acts: ['report' as const], kinds: [], pages: [], until: null }] }
    expect(await checkClaim(blocked, check({ answer: 'no', words: 'No.' }))).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
    expect(await checkClaim(blocked, check())).toMatchObject({ ok: true })
  })

  test('stays checked while the page changes around it, and is another claim in other words or at another moment', async () => {
    await checkClaim(people.noor, check())
    await checkClaim(people.mara, check())
    page = await publishNext(page, people.edda.id, page.text.replace('She walks out.', 'She walks out, and slams the door.').replace('She counts in French.', '**She** counts — in French!'))
    expect((await pageChecks(people.ada, page.id)).verified).toBe(1)
    const once = page.text
    page = await publishNext(page, people.edda.id, once.replace('French', 'Russian'))
    expect((await pageChecks(people.ada, page.id)).verified).toBe(0)
    expect(await checkClaim(people.noor, check())).toEqual({ ok: false, error: { kind: 'gone' } })
    page = await publishNext(page, people.edda.id, once.replace('12:40', '12:50'))
    expect((await pageChecks(people.ada, page.id)).verified).toBe(0)
    page = await publishNext(page, people.edda.id, once)
    expect((await pageChecks(people.ada, page.id)).verified).toBe(1)
  })

  test('of two who say yes at once, exactly one hears that it is verified', async () => {
    const both = await Promise.all([checkClaim(people.noor, check()), checkClaim(people.mara, check())])
    expect(both.map((each) => each.ok && each.value.isVerified).sort()).toEqual([false, true])
  })
})

describe('a no', () => {
  const no = (words = 'She counts in Russian.') => check({ answer: 'no', words })

  test('needs what is heard there instead', async () => {
    expect(await checkClaim(people.noor, no(' '))).toEqual({ ok: false, error: { kind: 'words-missing' } })
    expect(await db.verification.count({ where: { pageId: page.id } })).toBe(0)
  })

  test('opens a report of those words, and what two heard is verified no more', async () => {
    await checkClaim(people.mara, check())
    await checkClaim(people.milo, check())
    expect(await checkClaim(people.noor, no())).toEqual({ ok: true, value: { isVerified: false } })
    const reported = await db.reported.findFirstOrThrow({ where: { pageId: page.id }, include: { reports: true } })
    expect(reported).toMatchObject({ subject: 'passage', passage: 'She counts in French.', bound: 'S1E3', outcome: null })
    expect(reported.reports).toMatchObject([{ byId: people.noor.id, reasonCode: 'wrong' }])
    expect(reported.reports[0]!.words).toContain('S1E3 12:40')
    expect(reported.reports[0]!.words).toContain('She counts in Russian.')
  })

  test('counts no more once moderators leave it as it is', async () => {
    await checkClaim(people.mara, check())
    await checkClaim(people.ada, check())
    await checkClaim(people.noor, no())
    const { id } = await db.reported.findFirstOrThrow({ where: { pageId: page.id } })
    expect((await pageChecks(people.ada, page.id)).verified).toBe(0)
    expect(await closeReport(people.milo, { id, outcome: 'left', words: 'It is French.', bound: 'S1E3' })).toMatchObject({ ok: true })
    expect((await pageChecks(people.ada, page.id)).verified).toBe(1)
  })

  test('that is taken back is told to the moderators who look at it', async () => {
    await checkClaim(people.noor, no())
    await checkClaim(people.noor, check())
    const reported = await db.reported.findFirstOrThrow({ where: { pageId: page.id }, include: { reports: true } })
    expect(reported.reports[0]!.words).toContain('Taken back')
    expect(reported.reports[0]!.words).toContain('She counts in Russian.')
    expect(await db.verification.findMany({ where: { pageId: page.id }, select: { answer: true, reportedId: true } })).toEqual([{ answer: 'yes', reportedId: null }])
  })
})

test('noes on two claims of one page are two reports, each with its own words and bound; another report of the page stays as it was', async () => {
  const about = await publishPage(people.edda.id, 'Body. [@S1E1]', { front: ['known-from: 0', 'facts:', '  - { id: f1, name: Born, value: "1980", cite: S1E2 01:00 }', '  - { id: f2, name: Born, value: "1990", cite: S1E4 02:00 }'] })
  await report(people.noor, { asked: { on: 'page', slug: about.slug }, reasonCode: 'vandalism', words: 'My own words.' })
  for (const code of ['S1E2', 'S1E4']) {
    const [row] = (await listClaims(people.noor, code, { pageId: about.id })).rows
    expect(await checkClaim(people.noor, { slug: about.slug, claim: row!.claim, answer: 'no', words: `Not in ${code}.` })).toMatchObject({ ok: true })
  }
  const reported = await db.reported.findMany({ where: { pageId: about.id }, orderBy: { id: 'asc' }, include: { reports: true } })
  expect(reported.map(({ bound, reports }) => [bound, reports[0]!.reasonCode, reports[0]!.words.split(/[.”] /).at(-1)])).toEqual([['0', 'vandalism', 'My own words.'], ['S1E2', 'wrong', 'Not in S1E2.'], ['S1E4', 'wrong', 'Not in S1E4.']])
})

test('whoever was blocked since they read the list changes nothing', async () => {
  const reader = await member({ rank: 'editor' })
  expect(await blockMember(people.mara, { handle: reader.handle, acts: ['edit'], kinds: [], pages: [], until: null, reason: 'A test.', withAddress: false })).toMatchObject({ ok: true })
  expect(await checkClaim(reader, check())).toMatchObject({ ok: false, error: { kind: 'forbidden' } })
})

describe('the list of an episode', () => {
  test('holds what is safe, in the order of the episode, without what is checked or answered', async () => {
    const other = await publishPage(people.edda.id, 'Somebody knocks. [@S1E3 02:00-02:10]', { front: ['known-from: 0'] })
    const ask = async (all = false) => (await listClaims(people.noor, 'S1E3', { all })).rows.filter(({ page: { slug } }) => [page.slug, other.slug].includes(slug)).map(({ at }) => at)
    expect(await ask()).toEqual([120, 760])
    await checkClaim(people.noor, check())
    expect(await ask()).toEqual([120])
    expect(await ask(true)).toEqual([120, 760])
  })

  test('goes on after what was shown', async () => {
    const many = await publishPage(people.edda.id, Array.from({ length: 45 }, (_, i) => `Moment ${i}. [@S1E4 ${String(i).padStart(2, '0')}:30]`).join('\n\n'), { front: ['known-from: 0'] })
    const first = await listClaims(people.noor, 'S1E4', { pageId: many.id })
    const second = await listClaims(people.noor, 'S1E4', { pageId: many.id, after: first.next! })
    expect([...first.rows, ...second.rows].map(({ words }) => words)).toEqual(Array.from({ length: 45 }, (_, i) => `Moment ${i}.`))
    expect(second.next).toBeNull()
  })

  test('names whom a relation leads to, and holds facts too', async () => {
    const about = await publishPage(people.edda.id, 'Body. [@S1E1]', { front: ['known-from: 0', 'facts:', '  - { id: f1, name: Town, value: Lyon, cite: S1E2 01:00 }', 'relations:', `  - { id: r1, type: sister of, to: "[[${page.title}]]", note: by adoption, cite: S1E2 02:00 }`] })
    const { rows } = await listClaims(people.noor, 'S1E2', { pageId: about.id })
    expect(rows.map(({ words }) => words)).toEqual(['Town Lyon', `sister of: ${page.title}, by adoption`])
    expect(await checkClaim(people.noor, { slug: about.slug, claim: rows[1]!.claim, answer: 'no', words: 'Her cousin.' })).toMatchObject({ ok: true })
  })

  test('shows nobody what comes after they have watched, and lets them answer none of it', async () => {
    const early = await watched(people.noor, 2)
    expect((await listClaims(early, 'S1E3', { pageId: page.id })).rows).toEqual([])
    expect(await findClaim(early, page.slug, claim)).toBeNull()
    expect(await checkClaim(early, check())).toEqual({ ok: false, error: { kind: 'gone' } })
    expect((await verificationProgress(early)).episodes.map(({ code }) => code)).toEqual(['S1E1', 'S1E2'])
    expect(await pageChecks(early, page.id)).toMatchObject({ timed: 0 })
    expect(await pageChecks(await watched(people.noor, 3), page.id)).toMatchObject({ timed: 1 })
  })

  test('is of an episode that they have watched, also where the citation is known earlier', async () => {
    const lowered = await publishPage(people.edda.id, 'She falls. [@S1E8 10:00 from S1E2 "in the trailer"]', { front: ['known-from: 0'] })
    const early = await watched(people.noor, 2)
    expect((await listClaims(early, 'S1E8', { pageId: lowered.id })).rows).toEqual([])
    expect((await listClaims(people.noor, 'S1E8', { pageId: lowered.id })).rows).toHaveLength(1)
  })
})

test('what a newcomer proposes may wait longer where it cites a moment that was checked', async () => {
  const heard = await publishPage(people.edda.id, 'A bell rings. [@S1E6 11:11]', { front: ['known-from: 0'] })
  await attributeWhole(heard.id)
  const [bell] = (await listClaims(people.mara, 'S1E6', { pageId: heard.id })).rows
  const wordsFor = async () => {
    const other = await publishPage(people.edda.id, 'A line. [@S1E1]', { front: ['known-from: 0'] })
    await saveEdit(people.noor, edit(other, `${other.text}\nShe hears a bell. [@S1E6 11:11]\n`))
    const queue = await listQueue(people.mara)
    return queue!.rows.find(({ lane, title }) => lane === 'proposals' && title === other.title)!.parts.map(({ words }) => words)
  }
  expect(await wordsFor()).toContain('cites what it adds')
  for (const person of [people.mara, people.milo]) await checkClaim(person, { slug: heard.slug, claim: bell!.claim, answer: 'yes', words: '' })
  expect(await wordsFor()).toContain('cites a moment that was checked')
})

test('progress counts moments and the checked among them, and what says no moment', async () => {
  await checkClaim(people.noor, check())
  await checkClaim(people.mara, check())
  const { episodes } = await verificationProgress(people.ada, page.id)
  expect(episodes.filter(({ timed, untimed }) => timed + untimed > 0)).toEqual([{ code: 'S1E3', timed: 1, verified: 1, untimed: 1 }, { code: 'S1E5', timed: 1, verified: 0, untimed: 0 }])
  expect(await untimedIn(people.ada, 'S1E3', page.id)).toEqual([{ slug: page.slug, title: page.title, count: 1 }])
})

test('a newcomer is offered a moment that they may check, and none of their own', async () => {
  const offered = await someClaim(people.noor, 1)
  expect(offered).toMatchObject({ canCheck: { ok: true }, answer: null })
  expect(await someClaim(await watched(people.noor, 0), 1)).toBeNull()
})
