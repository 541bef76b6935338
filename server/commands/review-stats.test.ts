import '@/lib/testing/own-database'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '@/lib/db/client'
import { reckonHealth } from '@/lib/review/health'
import { verify } from '@/lib/revisions/verify/verify'
import { member } from '@/lib/testing/cast'
import { addEpisodes } from '@/lib/testing/episodes'
import { logReadable } from '@/lib/testing/log-readable'
import { simulateMonth } from '@/lib/testing/simulated-month'
import { statsOf, statsText } from './review-stats'

const MONTH_MS = 600_000

beforeAll(async () => void (await addEpisodes()))

async function recomputed(at: Date, days: number) {
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  try {
    return await statsOf(connection, at, days)
  } finally {
    await connection.end()
  }
}

/** To a thousandth of a second. */
const rounded = (figures: object): unknown => JSON.parse(JSON.stringify(figures), (_key, value: unknown) => (typeof value === 'number' ? Math.round(value * 1000) / 1000 : value))

describe('a small case counted by hand', () => {
  const now = new Date('2026-06-17T12:00:00Z') // A Wednesday.
  const ago = (days: number, hours = 0) => new Date(now.getTime() - days * 86_400_000 + hours * 3_600_000)

  beforeAll(async () => {
    const [mara, milo, noor, pia, quin, edda] = await Promise.all(['moderator', 'moderator', 'newcomer', 'newcomer', 'newcomer', 'editor'].map((rank) => member({ rank: rank as 'editor' })))
    let id = 900_000
    const propose = async (author: number) => (await db.proposal.create({ data: { id: ++id, act: 'create', title: 'A page', authorId: author }, select: { id: true } })).id
    const log = (act: string, at: Date, actorId: number, proposalId?: number, data = {}) => db.log.create({ data: { act, at, actorId, ...(proposalId && { proposalId }), data } })
    const [a, b, c, d, e] = [await propose(noor!.id), await propose(noor!.id), await propose(pia!.id), await propose(quin!.id), await propose(edda!.id)]
    // Noor: asked for changes after 2 hours, accepted after 10; back the day after. Their second is turned down after 4 hours.
    await log('proposal.open', ago(50), noor!.id, a)
    await log('decision.changes-requested', ago(50, 2), mara!.id, a)
    await log('proposal.revise', ago(50, 5), noor!.id, a)
    await log('decision.accepted', ago(50, 10), mara!.id, a)
    await log('proposal.open', ago(49), noor!.id, b)
    await log('decision.rejected', ago(49, 4), mara!.id, b)
    // Pia: turned down after 6 hours, 60 days ago; never back. Overturned after a week.
    await log('proposal.open', ago(60), pia!.id, c)
    await log('decision.rejected', ago(60, 6), milo!.id, c)
    await log('decision.appeal', ago(59), pia!.id, c)
    await log('decision.accepted', ago(53), mara!.id, c)
    await log('decision.overturned', ago(53), mara!.id, c)
    // Quin: turned down two days ago, may still come back. Sent it again an hour ago: is back.
    await log('proposal.open', ago(3), quin!.id, d)
    await log('decision.rejected', ago(2), milo!.id, d)
    await log('proposal.resubmit', ago(0, -1), quin!.id, d)
    // Edda has published before, and is no newcomer; hers waits since yesterday.
    await log('page.edit', ago(80), edda!.id)
    await log('proposal.open', ago(1), edda!.id, e)
    await log('filter.judge', ago(5), mara!.id, undefined, { right: false })
    await log('filter.judge', ago(5), mara!.id, undefined, { right: true })
    await logReadable()
  })

  const COUNTED = {
    days: 90,
    // 2, 4, 6 and 24 hours; the median is 5, nine in ten is 6 + 0.7 × 18.
    first: { count: 4, median: 5 * 3600, ninth: 18.6 * 3600 },
    // 4, 10, 24 hours and a week: Pia's counts to what became of it in the end.
    final: { count: 4, median: 17 * 3600, ninth: (24 + 0.7 * 144) * 3600 },
    waiting: 2, oldest: 24 * 3600,
    appeals: { answered: 1, overturned: 1 }, hits: { judged: 2, wrong: 1 },
    newcomers: { accepted: { people: 2, back: 1 }, rejected: { people: 1, back: 1 } },
    deciders: { decisions: 6, people: 2, most: 4 },
  }

  test('is published as it was counted', async () => {
    const { weeks, ...figures } = await reckonHealth(now, 90)
    expect(rounded(figures)).toEqual(COUNTED)
    expect(weeks).toHaveLength(26)
    expect(weeks.at(-1)).toEqual({ week: '2026-06-15', decided: 1 })
    expect(Object.fromEntries(weeks.filter(({ decided }) => decided > 0).map(({ week, decided }) => [week, decided]))).toEqual({ '2026-04-13': 1, '2026-04-20': 1, '2026-04-27': 3, '2026-06-15': 1 })
  })

  test('is recomputed from the log to the same figures, and read by people', async () => {
    const figures = await recomputed(now, 90)
    expect(rounded(figures)).toEqual(rounded(await reckonHealth(now, 90)))
    expect(statsText(figures)).toMatch(/Appeals overturned +1 of 1, 100 %/)
  })

  test('of fewer days leaves out what is older', async () => {
    const [published, again] = [await reckonHealth(now, 4), await recomputed(now, 4)]
    expect(rounded(published)).toEqual(rounded(again))
    expect(published).toMatchObject({ first: { count: 1 }, appeals: { answered: 0 }, hits: { judged: 0 }, waiting: 2 })
  })
})

test('after a simulated month everything agrees, and what is published is what the log says', async () => {
  const happened = await simulateMonth({ members: 300, edits: 3_000, vandalism: 0.02, moderators: 5, pages: 120 })
  expect(happened).toMatchObject({ sent: 3_000 })
  for (const counted of [happened.vandalised, happened.decided, happened.appealed, happened.undone, happened.reported, happened.blocked, happened.hits]) expect(counted).toBeGreaterThan(0)
  expect(happened.refused).toBeLessThan(150)
  const findings = await verify({ query: async (sql) => ({ rows: await db.$queryRawUnsafe(sql) }) })
  expect(findings.filter(({ count, first }) => count > 0 && first.some(({ proposal }) => !(Number(proposal) > 900_000))).map(({ invariant, first }) => [invariant.name, first])).toEqual([])
  await logReadable()
  // What took minutes took a month.
  await db.$executeRaw`ALTER TABLE log DISABLE TRIGGER log_append_only`
  await db.$executeRaw`UPDATE log SET at = now() - interval '30 days' + (at - low) * (extract(epoch FROM interval '30 days') / greatest(extract(epoch FROM high - low), 1)) FROM (SELECT min(at) AS low, max(at) AS high FROM log WHERE proposal_id IS NULL OR proposal_id < 900000) span WHERE log.at >= low AND (proposal_id IS NULL OR proposal_id < 900000)`
  await db.$executeRaw`ALTER TABLE log ENABLE TRIGGER log_append_only`
  await logReadable()
  for (const days of [7, 90]) {
    const at = new Date()
    const [published, again] = [await reckonHealth(at, days), await recomputed(at, days)]
    expect(rounded(published)).toEqual(rounded(again))
    expect(published.deciders.people).toBe(5)
    expect(published.appeals.answered).toBeGreaterThan(0)
    expect(published.hits.judged).toBeGreaterThan(0)
  }
}, MONTH_MS)
