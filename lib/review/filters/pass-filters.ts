import { MINUTE, now } from '../../clock'
import { db } from '../../db/client'
import { inTransaction, type Tx } from '../../db/transaction'
import { recordAct } from '../../log/record'
import type { Member } from '../../people/person'
import { ok } from '../../result'
import { boundNow } from '../../revisions/bound-now'
import { putText } from '../../revisions/text'
import type { Bound } from '../../spoilers/bound'
import type { MemberViewer } from '../../spoilers/viewer'
import { factsOf, writerFacts, type Sent } from './facts-of'
import { matches } from './matches'
import { isFiltered, isTooMuch, type FilterAction } from './policy'
import { readRule, type Rule } from './rule'

/** What is about to be sent: the page it is for, where there is one, and from when what it changes is known. */
export type Sending = Omit<Sent, 'memberId' | 'rank'> & { pageId: number | null; title: string; /** Asked where something is caught. */ boundOf: () => Promise<Bound>; /** Filters whose warning was read; null where a form cannot ask, and a warning only marks. */ warned: readonly number[] | null }
export type Caught = { filterId: number; name: string; action: FilterAction }
type Armed = { id: number; name: string; rule: string; action: string; message: string; most: number; minutes: number }

/** What was caught of an edit, as it is kept. */
export type CaughtEdit = { hits: Caught[]; pageId: number | null; title: string; text: string; summary: string; bound: Bound }
/** `caught` is recorded with what the edit becomes. */
export type Passed = { kind: 'passed'; held: boolean; caught: CaughtEdit | null }
export type FilterAnswer = Passed | { kind: 'warned'; ids: number[]; message: string } | { kind: 'filtered'; message: string }

export const PASSED: Passed = { kind: 'passed', held: false, caught: null }

const read = new Map<string, Rule | null>()
const MOST_READ = 500

/** Ask the armed filters about an edit, before anything is written. What is not let through is kept as a hit with its text. */
export async function passFilters(actor: MemberViewer, sending: Sending): Promise<FilterAnswer> {
  if (!isFiltered(actor)) return PASSED
  const armed = await db.$queryRaw<Armed[]>`SELECT id, name, rule, action, message, most, minutes FROM edit_filter WHERE state = 'armed' ORDER BY id`
  if (armed.length === 0) return PASSED
  const facts = factsOf({ ...sending, memberId: actor.id, rank: actor.rank }, await writerFacts(actor.id))
  const caught = armed.filter((filter) => { const rule = ruleOf(filter.rule); return rule !== null && matches(rule, facts) })
  if (caught.length === 0) return PASSED
  const stops = await firstStop(actor, caught, sending.warned)
  const { pageId, title, after: text, summary } = sending
  const edit = { hits: caught.map(({ id, name, action }) => ({ filterId: id, name, action: action as FilterAction })), pageId, title, text, summary, bound: await sending.boundOf() }
  if (!stops) return { kind: 'passed', held: caught.some(({ action }) => action === 'hold'), caught: edit }
  await inTransaction<null, never>(async (tx) => { await recordHits(tx, actor, edit, {}); return ok(null) })
  return stops
}

function ruleOf(text: string): Rule | null {
  if (!read.has(text)) {
    if (read.size > MOST_READ) read.clear()
    const rule = readRule(text)
    read.set(text, rule.ok ? rule.value : null)
  }
  return read.get(text)!
}

async function firstStop(actor: Member, caught: readonly Armed[], warned: readonly number[] | null): Promise<Exclude<FilterAnswer, Passed> | null> {
  const refuses = caught.find(({ action }) => action === 'refuse')
  if (refuses) return { kind: 'filtered', message: refuses.message }
  for (const filter of caught.filter(({ action }) => action === 'throttle')) if (await isUsedUp(actor, filter)) return { kind: 'filtered', message: `${filter.message} Wait ${filter.minutes} minutes, then send it again.`.trim() }
  const warns = caught.filter(({ action, id }) => action === 'warn' && warned !== null && !warned.includes(id))
  return warns.length > 0 ? { kind: 'warned', ids: warns.map(({ id }) => id), message: warns.map(({ message }) => message).join(' ') } : null
}

async function isUsedUp(actor: Member, { id, most, minutes }: Armed): Promise<boolean> {
  return (await db.filterHit.count({ where: { filterId: id, memberId: actor.id, at: { gt: new Date(now().getTime() - minutes * MINUTE) }, OR: [{ n: { not: null } }, { proposalId: { not: null } }, { commentId: { not: null } }] } })) >= most
}

/** Keep what was caught, with its text, and switch off whatever catches too much.
 *  @param caught null where nothing was
 *  @param became the revision, the proposal or the comment it is now; neither where it was not let through */
export async function recordHits(tx: Tx, actor: MemberViewer, caught: CaughtEdit | null, became: { n?: number; pageId?: number; proposalId?: number; commentId?: number }): Promise<void> {
  if (!caught) return
  const { title, summary } = caught
  const bound = await boundNow(tx, caught.bound, actor.episodes)
  const textHash = await putText(tx, caught.text)
  const pageId = became.pageId ?? caught.pageId
  for (const { filterId, action } of caught.hits) {
    if (action === 'warn' && (await followsWarning(tx, { filterId, memberId: actor.id, textHash }, { pageId, n: became.n, proposalId: became.proposalId, commentId: became.commentId }))) continue
    await tx.filterHit.create({ data: { filterId, memberId: actor.id, pageId, title, textHash, summary, bound, action, n: became.n ?? null, proposalId: became.proposalId ?? null, commentId: became.commentId ?? null }, select: { id: true } })
    await disarmIfTooMuch(tx, filterId)
  }
}

/** What was asked about and then sent as it was is one hit, not two. */
async function followsWarning(tx: Tx, asked: { filterId: number; memberId: number; textHash: string }, became: { pageId: number | null; n?: number; proposalId?: number; commentId?: number }): Promise<boolean> {
  if (became.n === undefined && became.proposalId === undefined && became.commentId === undefined) return false
  const hit = await tx.filterHit.findFirst({ where: { ...asked, n: null, proposalId: null, commentId: null }, orderBy: { id: 'desc' }, select: { id: true } })
  if (hit) await tx.filterHit.update({ where: { id: hit.id }, data: { pageId: became.pageId, n: became.n ?? null, proposalId: became.proposalId ?? null, commentId: became.commentId ?? null }, select: { id: true } })
  return hit !== null
}

/** Switch a filter off that catches too much, or too often what is right. */
export async function disarmIfTooMuch(tx: Tx, filterId: number): Promise<void> {
  const [row] = await tx.$queryRaw<{ action: FilterAction; caught: number; senders: number; judged: number; wrong: number }[]>`
    SELECT f.action,
      (SELECT count(DISTINCT member_id)::int FROM filter_hit WHERE filter_id = f.id AND at > now() - interval '1 hour') AS caught,
      (SELECT count(DISTINCT who)::int FROM (
        SELECT author_id AS who FROM revision WHERE at > now() - interval '1 hour' UNION ALL SELECT actor_id FROM log WHERE act LIKE 'proposal.%' AND at > now() - interval '1 hour'
        UNION ALL SELECT member_id FROM filter_hit WHERE filter_id = f.id AND at > now() - interval '1 hour') sent) AS senders,
      count(j.judged)::int AS judged, (count(j.judged) FILTER (WHERE j.judged = 'wrong'))::int AS wrong
    FROM edit_filter f LEFT JOIN LATERAL (SELECT judged FROM filter_hit WHERE filter_id = f.id AND judged IS NOT NULL AND at >= f.armed_at ORDER BY id DESC LIMIT 20) j ON true
    WHERE f.id = ${filterId} AND f.state = 'armed' GROUP BY f.id`
  const why = row && isTooMuch(row.action, row)
  if (!why) return
  await tx.editFilter.update({ where: { id: filterId }, data: { state: 'disarmed', disarmedWhy: why }, select: { id: true } })
  await recordAct(tx, { actorId: null, act: 'filter.disarm', words: why, data: { filter: filterId } })
}

/** The names of what caught an edit, for its place in the queue; nothing where nothing did. */
export const caughtBy = (caught: CaughtEdit | null): { caught?: string[] } => (caught ? { caught: caught.hits.map(({ name }) => name) } : {})
