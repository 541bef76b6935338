import { DAY, now } from '../clock'
import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { BLIND_DAYS } from './rules'
import { likelyPast, type LikelyPast } from './likely-past'
import type { MemberViewer } from '../spoilers/viewer'

/** Nobody's own: how many of ten steps from 0 to 100, and the middle of all. */
export type Likelihood = { median: number; steps: number[] }

/** What fans believe of a theory, as far as this person may know. The two questions are never mixed. */
export type Votes = {
  own: { likely: number | null; wanted: number | null; waits: boolean } | null
  /** How many count. */
  count: { likely: number; wanted: number }
  /** How many wait to be looked at, and count for nothing. */
  waiting: number
  /** Null until one has answered oneself, and for everybody before `opens`. */
  likely: Likelihood | null
  opens: Date | null
  /** How the median moved; null where `likely` is. */
  past: LikelyPast | null
  /** How many chose each of the five steps, from not at all on; null until one has answered oneself. */
  wanted: number[] | null
}

/** When people are told what others think likely of a theory posed then; null where that has come. */
export function likelyOpens(posed: Date | null): Date | null {
  const opens = posed && new Date(posed.getTime() + BLIND_DAYS * DAY)
  return opens === null || opens <= now() ? null : opens
}

type Row = { likely: number; wanted: number; waiting: number; median: number | null; posed: Date | null }

/** @param pageId of a theory that they may know of */
export async function votesOn(viewer: MemberViewer, pageId: number): Promise<Votes> {
  const [[sum], likely, wanted, own] = await Promise.all([
    db.$queryRaw<[Row]>`
      SELECT count(likely) FILTER (WHERE counts)::int AS likely, count(wanted) FILTER (WHERE counts)::int AS wanted, count(*) FILTER (WHERE waits)::int AS waiting,
        (percentile_cont(0.5) WITHIN GROUP (ORDER BY likely) FILTER (WHERE counts))::float8 AS median,
        (SELECT at FROM revision WHERE page_id = ${pageId} AND n = 1) AS posed
      FROM vote_counted WHERE page_id = ${pageId}`,
    steps(pageId, Prisma.sql`likely / 10 - likely / 100`, 10), steps(pageId, Prisma.sql`wanted - 1`, 5), ownVote(viewer, pageId),
  ])
  const opens = likelyOpens(sum.posed)
  const shows = own?.likely != null && opens === null && sum.median !== null
  return {
    own, count: { likely: sum.likely, wanted: sum.wanted }, waiting: sum.waiting,
    likely: shows ? { median: sum.median!, steps: likely } : null, past: shows ? await likelyPast(viewer, pageId) : null,
    opens,
    wanted: own?.wanted != null ? wanted : null,
  }
}

/** How many votes that count stand at each step; one that does not answer stands at none. */
async function steps(pageId: number, step: Prisma.Sql, of: number): Promise<number[]> {
  const rows = await db.$queryRaw<{ step: number | null; count: number }[]>`SELECT ${step} AS step, count(*)::int AS count FROM vote_counted WHERE page_id = ${pageId} AND counts GROUP BY 1`
  return Array.from({ length: of }, (_, at) => rows.find((row) => row.step === at)?.count ?? 0)
}

async function ownVote(viewer: MemberViewer, pageId: number): Promise<Votes['own']> {
  const [row] = await db.$queryRaw<{ likely: number | null; wanted: number | null; waits: boolean }[]>`SELECT likely, wanted, waits FROM vote_counted WHERE page_id = ${pageId} AND member_id = ${viewer.id}`
  return row ?? null
}
