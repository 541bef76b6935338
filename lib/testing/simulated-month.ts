import { db } from '../db/client'
import { saveEdit } from '../pages/save-edit'
import { undo } from '../pages/undo'
import { accept } from '../review/accept'
import { answerAppeal } from '../review/answer-appeal'
import { appeal } from '../review/appeal'
import { askForChanges, reject } from '../review/decide'
import { checkEdit } from '../review/patrol'
import { ownProposal } from '../review/own-proposal'
import type { MemberViewer } from '../spoilers/viewer'
import { member } from './cast'
import { edit, publishPage, type MadePage } from './pages'
import { armGuard, blockTheBad, closeReports, judgeHits, pointAt, type Guarded } from './simulated-guard'

export type Month = { members: number; edits: number; vandalism: number; moderators: number; pages: number }
export type Happened = { sent: number; vandalised: number; decided: number; appealed: number; undone: number; refused: number } & Guarded

type World = { people: MemberViewer[]; moderators: MemberViewer[]; pages: MadePage[]; random: () => number; happened: Happened; /** How often each was bad. */ bad: Map<number, number>; blocked: Set<number>; filterId: number }

const LINES = 12
const VANDALISM = 'HA HA HA'
/** Edits between two rounds of the moderators, and how many hands write at once. */
const ROUND = 120
const HANDS = 6

/** The same numbers for the same seed. @see mulberry32 */
function randomFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** A month of a wiki through the functions that its screens call: people write, a few of them badly; a filter marks that and
 *  readers point at it; moderators decide, check, undo, block, close reports, judge hits and answer appeals in between. */
export async function simulateMonth({ members, edits, vandalism, moderators, pages }: Month): Promise<Happened> {
  const random = randomFrom(20_261_126)
  const made = await Promise.all(Array.from({ length: members }, (_, i) => member({ rank: i < moderators ? 'moderator' : i < members * 0.15 ? 'editor' : 'newcomer' })))
  const world: World = { people: made.slice(moderators), moderators: made.slice(0, moderators), pages: [], random, happened: { sent: 0, vandalised: 0, decided: 0, appealed: 0, undone: 0, refused: 0, reported: 0, blocked: 0, hits: 0 }, bad: new Map(), blocked: new Set(), filterId: await armGuard(await member({ rank: 'admin' })) }
  const body = Array.from({ length: LINES }, (_, i) => `Line ${i} is as it was. [@S1E${1 + (i % 3)}]`).join('\n\n')
  for (let i = 0; i < pages; i++) world.pages.push(await publishPage(world.moderators[0]!.id, body))
  for (let sent = 0; sent < edits; sent += ROUND) {
    const round = Array.from({ length: Math.min(ROUND, edits - sent) }, () => ({ who: pick(world.people, random), page: pick(world.pages, random), line: Math.floor(random() * LINES), bad: random() < vandalism }))
    await inHands(round, (each) => write(world, each))
    await moderate(world)
    await guard(world)
  }
  world.happened.hits = await db.filterHit.count({ where: { filterId: world.filterId } })
  return world.happened
}

const pick = <T>(from: readonly T[], random: () => number): T => from[Math.floor(random() * from.length)]!

/** A few at once, each person one thing at a time. */
async function inHands<T extends { who: MemberViewer }>(work: readonly T[], act: (each: T) => Promise<void>): Promise<void> {
  const hands = Array.from({ length: HANDS }, (_, hand) => work.filter(({ who }) => who.id % HANDS === hand))
  await Promise.all(hands.map(async (own) => { for (const each of own) await act(each) }))
}

async function write(world: World, { who, page, line, bad }: { who: MemberViewer; page: MadePage; line: number; bad: boolean }): Promise<void> {
  const { happened } = world
  const own = await ownProposal(who.id, page.id)
  const [head] = await db.$queryRaw<[{ n: number; body: string }]>`SELECT r.n, t.body FROM page p JOIN revision r ON r.page_id = p.id AND r.n = p.head JOIN text t ON t.hash = r.text_hash WHERE p.id = ${page.id}`
  const [text, base] = own ? [own.text, own.baseN ?? head.n] : [head.body, head.n]
  const changed = text.replace(new RegExp(`Line ${line} is [^.]*\\.`), `Line ${line} is ${bad ? VANDALISM : `as number ${happened.sent} has it`}.`)
  const saved = await saveEdit(who, edit({ ...page, head: base }, changed, { version: own?.version ?? 0, summary: bad ? VANDALISM : 'A line.' }))
  happened.sent++
  if (!saved.ok) happened.refused++
  if (!bad || !saved.ok) return
  happened.vandalised++
  world.bad.set(who.id, (world.bad.get(who.id) ?? 0) + 1)
  if (saved.value.kind === 'published' && (await pointAt(world.people.find(({ id }) => id !== who.id)!, saved.value.slug, saved.value.n))) happened.reported++
}

async function guard({ moderators, bad, blocked, filterId, random, happened }: World): Promise<void> {
  await closeReports(moderators, random)
  await judgeHits(moderators, filterId, random)
  await blockTheBad(moderators, bad, blocked)
  happened.blocked = blocked.size
}

async function moderate(world: World): Promise<void> {
  const waiting = await db.queueItem.findMany({ where: { pageId: { not: null } }, orderBy: [{ place: 'asc' }, { id: 'asc' }], select: { proposalId: true, pageId: true, n: true, appealId: true } })
  for (const item of waiting) {
    const moderator = pick(world.moderators, world.random)
    if (item.proposalId !== null) await decide(world, moderator, item.proposalId)
    else if (item.n !== null) await check(world, moderator, item.pageId!, item.n)
    else if (item.appealId !== null) await answer(world, item.appealId)
  }
}

async function decide(world: World, moderator: MemberViewer, id: number): Promise<void> {
  const [{ version, head, authorId, summary }] = await db.$queryRaw<[{ version: number; head: number; authorId: number; summary: string }]>`
    SELECT o.version, p.head, o.author_id AS "authorId", v.summary FROM proposal o JOIN page p ON p.id = o.page_id JOIN proposal_version v ON v.proposal_id = o.id AND v.n = o.version WHERE o.id = ${id}`
  const ruling = { id, version, words: 'Seen.', reasonCode: null }
  const chance = world.random()
  const turnDown = (reasonCode: string) => reject(moderator, { ...ruling, reasonCode })
  const isBad = summary === VANDALISM
  const done = isBad ? await turnDown('vandalism') : chance < 0.8 ? await accept(moderator, { ...ruling, head }) : chance < 0.92 ? await turnDown('unsourced') : await askForChanges(moderator, ruling)
  if (!done.ok) await turnDown('other')
  world.happened.decided++
  if (!isBad && chance >= 0.8 && chance < 0.83) await complain(world, authorId, id)
}

async function complain(world: World, authorId: number, proposalId: number): Promise<void> {
  const author = world.people.find(({ id }) => id === authorId)!
  const { id: decisionId } = await db.decision.findFirstOrThrow({ where: { proposalId }, orderBy: { id: 'desc' } })
  if ((await appeal(author, { decisionId, words: 'It is cited.' })).ok) world.happened.appealed++
}

async function answer(world: World, appealId: number): Promise<void> {
  const { decision } = await db.appeal.findUniqueOrThrow({ where: { id: appealId }, include: { decision: { include: { proposal: { include: { page: { select: { head: true } } } } } } } })
  const other = world.moderators.find(({ id }) => id !== decision!.byId)!
  const { version, page } = decision!.proposal
  const judged = { id: appealId, words: 'Looked at again.', version, head: page!.head }
  const overturned = world.random() < 0.5 && (await answerAppeal(other, { ...judged, outcome: 'overturned' })).ok
  if (!overturned) await answerAppeal(other, { ...judged, outcome: 'upheld' })
}

async function check(world: World, moderator: MemberViewer, pageId: number, n: number): Promise<void> {
  const { page, summary } = await db.revision.findUniqueOrThrow({ where: { pageId_n: { pageId, n } }, select: { summary: true, page: { select: { slug: true, head: true } } } })
  const isUndone = summary === VANDALISM && (await undo(moderator, { slug: page.slug, act: 'undo', n, seen: page.head!, version: 0, summary: 'Vandalism', minor: false, key: crypto.randomUUID(), knownFrom: null, lowers: true, answers: null, onto: null })).ok
  if (isUndone) world.happened.undone++
  else await checkEdit(moderator, { slug: page.slug, n })
}
