import { DAY, now } from '../clock'
import { db } from '../db/client'
import type { MemberViewer } from '../spoilers/viewer'

/** How long nobody is told what others think likely, from when a theory was posed. */
export const BLIND_DAYS = 7

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
  /** How many chose each of the five steps, from not at all on; null until one has answered oneself. */
  wanted: number[] | null
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
    steps(pageId, 'likely'), steps(pageId, 'wanted'), ownVote(viewer, pageId),
  ])
  const opens = sum.posed && new Date(sum.posed.getTime() + BLIND_DAYS * DAY)
  const isOpen = opens === null || opens <= now()
  return {
    own, count: { likely: sum.likely, wanted: sum.wanted }, waiting: sum.waiting,
    likely: own?.likely != null && isOpen && sum.median !== null ? { median: sum.median, steps: likely } : null,
    opens: isOpen ? null : opens,
    wanted: own?.wanted != null ? wanted : null,
  }
}

async function steps(pageId: number, question: 'likely' | 'wanted'): Promise<number[]> {
  const rows = question === 'likely'
    ? await db.$queryRaw<{ step: number; count: number }[]>`SELECT least(9, likely / 10) AS step, count(*)::int AS count FROM vote_counted WHERE page_id = ${pageId} AND counts AND likely IS NOT NULL GROUP BY 1`
    : await db.$queryRaw<{ step: number; count: number }[]>`SELECT wanted - 1 AS step, count(*)::int AS count FROM vote_counted WHERE page_id = ${pageId} AND counts AND wanted IS NOT NULL GROUP BY 1`
  return Array.from({ length: question === 'likely' ? 10 : 5 }, (_, step) => rows.find((row) => row.step === step)?.count ?? 0)
}

async function ownVote(viewer: MemberViewer, pageId: number): Promise<Votes['own']> {
  const [row] = await db.$queryRaw<{ likely: number | null; wanted: number | null; waits: boolean }[]>`SELECT likely, wanted, waits FROM vote_counted WHERE page_id = ${pageId} AND member_id = ${viewer.id}`
  return row ?? null
}
