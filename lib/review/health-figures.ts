import { DAY } from '../clock'

/** One act of the log on proposals, as far as it is measured, oldest first. `right`: what a filter's hit was judged to be. */
export type ReviewEvent = { at: Date; act: string; proposalId: number | null; actorId: number | null; right: boolean | null }
/** Something that somebody wrote or sent by their own hand. */
export type Deed = { memberId: number; at: Date }

/** How long something took, in seconds: half within `median`, nine in ten within `ninth`. Null where nothing was. */
export type Spread = { count: number; median: number; ninth: number } | null
/** People whose first proposal was decided so, and how many of them came back within 30 days. Those whose 30 days are not over count
 *  once they are back. */
export type Returns = { people: number; back: number }

/** What is published of review. `days`: of how many days, but for weeks and newcomers. */
export type Health = {
  days: number
  first: Spread
  final: Spread
  /** Proposals that wait now, and how long the oldest has, in seconds. */
  waiting: number
  oldest: number | null
  /** Decisions by the Monday of their week (UTC), `WEEKS` of them, oldest first. */
  weeks: { week: string; decided: number }[]
  appeals: { answered: number; overturned: number }
  hits: { judged: number; wrong: number }
  newcomers: { accepted: Returns; rejected: Returns }
  /** Decisions, by how many people, and how many of them by whoever decided most. */
  deciders: { decisions: number; people: number; most: number }
}

export const WEEKS = 26
const BACK_MS = 30 * DAY
/** Whose first proposal was decided within so many days counts among the newcomers. */
export const COHORT_DAYS = 180

const DECIDED = new Set(['decision.accepted', 'decision.rejected', 'decision.changes-requested'])
const FINAL = new Set(['decision.accepted', 'decision.rejected'])
const OPENS = new Set(['proposal.open', 'proposal.revise', 'proposal.resubmit'])
const MOVES = new Set([...OPENS, ...DECIDED, 'proposal.withdraw', 'decision.obsolete'])

type Story = { opened: Date; author: number | null; first?: ReviewEvent; final?: ReviewEvent; last: ReviewEvent; since: Date }

/** The figures of review from the log, at a moment. Pure.
 *  @param deeds of the authors among the newcomers, oldest first */
export function healthFigures(events: readonly ReviewEvent[], deeds: readonly Deed[], now: Date, days: number): Health {
  const stories = storiesOf(events)
  const from = now.getTime() - days * DAY
  const within = (at: Date | undefined): boolean => at !== undefined && at.getTime() >= from
  const all = [...stories.values()]
  const lately = events.filter((event) => within(event.at))
  const waiting = all.filter((story) => OPENS.has(story.last.act))
  return {
    days,
    first: spread(all.flatMap(({ opened, first }) => (first && within(first.at) ? [seconds(opened, first.at)] : []))),
    final: spread(all.flatMap(({ opened, final }) => (final && within(final.at) ? [seconds(opened, final.at)] : []))),
    waiting: waiting.length,
    oldest: waiting.length === 0 ? null : Math.max(...waiting.map(({ since }) => seconds(since, now))),
    weeks: weeksOf(events, now),
    appeals: { answered: count(lately, 'decision.upheld') + count(lately, 'decision.overturned'), overturned: count(lately, 'decision.overturned') },
    hits: { judged: count(lately, 'filter.judge'), wrong: lately.filter(({ act, right }) => act === 'filter.judge' && right === false).length },
    newcomers: newcomersOf(all, deeds, now),
    deciders: decidersOf(lately),
  }
}

function storiesOf(events: readonly ReviewEvent[]): Map<number, Story> {
  const stories = new Map<number, Story>()
  for (const event of events) {
    if (event.proposalId === null || !MOVES.has(event.act)) continue
    const story = stories.get(event.proposalId)
    if (!story) {
      if (event.act === 'proposal.open') stories.set(event.proposalId, { opened: event.at, author: event.actorId, last: event, since: event.at })
      continue
    }
    story.last = event
    if (event.act === 'proposal.resubmit') story.since = event.at
    if (DECIDED.has(event.act)) story.first ??= event
    if (FINAL.has(event.act)) story.final = event
  }
  return stories
}

function weeksOf(events: readonly ReviewEvent[], now: Date): Health['weeks'] {
  const monday = mondayOf(now)
  const weeks = Array.from({ length: WEEKS }, (_, i) => ({ week: new Date(monday - (WEEKS - 1 - i) * 7 * DAY).toISOString().slice(0, 10), decided: 0 }))
  for (const { act, at } of events) {
    const week = DECIDED.has(act) ? weeks[WEEKS - 1 - (monday - mondayOf(at)) / (7 * DAY)] : undefined
    if (week) week.decided++
  }
  return weeks
}

/** The Monday before a moment, at midnight UTC, in milliseconds. The epoch was a Thursday. */
const mondayOf = (at: Date): number => Math.floor((at.getTime() - 4 * DAY) / (7 * DAY)) * 7 * DAY + 4 * DAY

function newcomersOf(stories: readonly Story[], deeds: readonly Deed[], now: Date): Health['newcomers'] {
  const firsts = new Map<number, Story>()
  for (const story of stories) {
    const known = story.author === null ? undefined : firsts.get(story.author)
    if (story.author !== null && (!known || story.opened < known.opened)) firsts.set(story.author, story)
  }
  const deedsOf = new Map<number, Deed[]>()
  for (const deed of deeds) {
    const theirs = deedsOf.get(deed.memberId)
    if (theirs) theirs.push(deed)
    else deedsOf.set(deed.memberId, [deed])
  }
  const result = { accepted: { people: 0, back: 0 }, rejected: { people: 0, back: 0 } }
  for (const [author, { opened, final }] of firsts) {
    const theirs = deedsOf.get(author) ?? []
    if (!final || final.at.getTime() < now.getTime() - COHORT_DAYS * DAY || theirs.some(({ at }) => at < opened)) continue
    const end = final.at.getTime() + BACK_MS
    const isBack = theirs.some(({ at }) => at > final.at && at.getTime() <= end)
    if (!isBack && end > now.getTime()) continue
    const group = result[final.act === 'decision.accepted' ? 'accepted' : 'rejected']
    group.people++
    if (isBack) group.back++
  }
  return result
}

function decidersOf(lately: readonly ReviewEvent[]): Health['deciders'] {
  const by = new Map<number, number>()
  for (const { act, actorId } of lately) if (DECIDED.has(act) && actorId !== null) by.set(actorId, (by.get(actorId) ?? 0) + 1)
  const counts = [...by.values()]
  return { decisions: counts.reduce((sum, each) => sum + each, 0), people: counts.length, most: Math.max(0, ...counts) }
}

const seconds = (from: Date, to: Date): number => (to.getTime() - from.getTime()) / 1000
const count = (events: readonly ReviewEvent[], act: string): number => events.filter((event) => event.act === act).length

function spread(values: number[]): Spread {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  return { count: sorted.length, median: quantile(sorted, 0.5), ninth: quantile(sorted, 0.9) }
}

/** Between two values, the point in between: as `percentile_cont` of SQL does. */
function quantile(sorted: readonly number[], part: number): number {
  const place = part * (sorted.length - 1)
  const below = Math.floor(place)
  const [low, high] = [sorted[below]!, sorted[Math.min(below + 1, sorted.length - 1)]!]
  return low + (place - below) * (high - low)
}
