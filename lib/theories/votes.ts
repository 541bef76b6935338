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

type Row = Votes['count'] & { waiting: number; median: number | null; posed: Date | null; steps: number[]; five: number[]; own: Votes['own'] }

/** @param pageId of a theory that they may know of */
export async function votesOn(viewer: MemberViewer, pageId: number): Promise<Votes> {
  const [{ own, likely, wanted, waiting, median, posed, steps, five }] = await db.$queryRaw<[Row]>`
    WITH said AS MATERIALIZED (SELECT member_id, likely, wanted, counts, waits FROM vote_counted WHERE page_id = ${pageId})
    SELECT count(likely) FILTER (WHERE counts)::int AS likely, count(wanted) FILTER (WHERE counts)::int AS wanted, count(*) FILTER (WHERE waits)::int AS waiting,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY likely) FILTER (WHERE counts))::float8 AS median,
      (SELECT at FROM revision WHERE page_id = ${pageId} AND n = 1) AS posed,
      ${countedAt(Prisma.sql`likely / 10 - likely / 100`, 0, 9)} AS steps, ${countedAt(Prisma.sql`wanted`, 1, 5)} AS five,
      (SELECT json_build_object('likely', likely, 'wanted', wanted, 'waits', waits) FROM said WHERE member_id = ${viewer.id}) AS own
    FROM said`
  const opens = likelyOpens(posed)
  const shows = own?.likely != null && opens === null && median !== null
  return {
    own, count: { likely, wanted }, waiting,
    likely: shows ? { median, steps } : null, past: shows ? await likelyPast(viewer, pageId) : null,
    opens,
    wanted: own?.wanted != null ? five : null,
  }
}

/** How many votes that count stand at each step; one that does not answer stands at none. */
const countedAt = (step: Prisma.Sql, first: number, last: number): Prisma.Sql =>
  Prisma.sql`ARRAY(SELECT count(s.member_id)::int FROM generate_series(${first}::int, ${last}::int) at LEFT JOIN said s ON s.counts AND ${step} = at GROUP BY at ORDER BY at)`
