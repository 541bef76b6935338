import pg from 'pg'
import type { Command } from './table'

/** `review-stats [--days N] [--json]`: what /review/health publishes, reckoned anew from the log by SQL alone. */
export const reviewStats: Command = async (args) => {
  const days = Number(/^\d{1,4}$/.exec(args[args.indexOf('--days') + 1] ?? '')?.[0] ?? 90)
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  try {
    const figures = await statsOf(connection, new Date(), days)
    console.log(args.includes('--json') ? JSON.stringify(figures, null, 2) : statsText(figures))
  } finally {
    await connection.end()
  }
  return 0
}

type Spread = { count: number; median: number; ninth: number } | null
export type Stats = {
  days: number; first: Spread; final: Spread; waiting: number; oldest: number | null; weeks: { week: string; decided: number }[]
  appeals: { answered: number; overturned: number }; hits: { judged: number; wrong: number }
  newcomers: Record<'accepted' | 'rejected', { people: number; back: number }>; deciders: { decisions: number; people: number; most: number }
}

/** @param connection anything that answers a query with rows */
export async function statsOf(connection: { query(sql: string, values: unknown[]): Promise<{ rows: { figures: Stats }[] }> }, at: Date, days: number): Promise<Stats> {
  return (await connection.query(SQL, [at, days])).rows[0]!.figures
}

const SQL = `
WITH seen AS (SELECT * FROM log WHERE at <= $1 AND tx < pg_snapshot_xmin(pg_current_snapshot())),
decided AS (SELECT * FROM seen WHERE act IN ('decision.accepted', 'decision.rejected', 'decision.changes-requested')),
opened AS (SELECT DISTINCT ON (proposal_id) proposal_id, at, actor_id FROM seen WHERE act = 'proposal.open' ORDER BY proposal_id, id),
firsts AS (SELECT DISTINCT ON (proposal_id) proposal_id, at FROM decided ORDER BY proposal_id, id),
finals AS (SELECT DISTINCT ON (proposal_id) proposal_id, at, act FROM decided WHERE act <> 'decision.changes-requested' ORDER BY proposal_id, id DESC),
spread_first AS (
  SELECT count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY took) AS ninth
  FROM (SELECT extract(epoch FROM f.at - o.at)::float8 AS took FROM firsts f JOIN opened o USING (proposal_id) WHERE f.at >= $1::timestamptz - make_interval(days => $2)) t),
spread_final AS (
  SELECT count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY took) AS median, percentile_cont(0.9) WITHIN GROUP (ORDER BY took) AS ninth
  FROM (SELECT extract(epoch FROM f.at - o.at)::float8 AS took FROM finals f JOIN opened o USING (proposal_id) WHERE f.at >= $1::timestamptz - make_interval(days => $2)) t),
last_moves AS (
  SELECT DISTINCT ON (proposal_id) proposal_id, act FROM seen
  WHERE act IN ('proposal.open', 'proposal.revise', 'proposal.resubmit', 'proposal.withdraw', 'decision.accepted', 'decision.rejected', 'decision.changes-requested', 'decision.obsolete')
  ORDER BY proposal_id, id DESC),
waiting AS (
  SELECT coalesce((SELECT max(r.at) FROM seen r WHERE r.proposal_id = o.proposal_id AND r.act = 'proposal.resubmit'), o.at) AS since
  FROM last_moves l JOIN opened o USING (proposal_id) WHERE l.act IN ('proposal.open', 'proposal.revise', 'proposal.resubmit')),
lately AS (SELECT * FROM seen WHERE at >= $1::timestamptz - make_interval(days => $2)),
weeks AS (
  SELECT to_char(w.week, 'YYYY-MM-DD') AS week, (SELECT count(*)::int FROM decided d WHERE date_trunc('week', d.at AT TIME ZONE 'UTC') = w.week) AS decided
  FROM generate_series(date_trunc('week', $1::timestamptz AT TIME ZONE 'UTC') - interval '25 weeks', date_trunc('week', $1::timestamptz AT TIME ZONE 'UTC'), interval '1 week') w(week)),
people AS (SELECT DISTINCT ON (actor_id) actor_id, proposal_id, at FROM opened WHERE actor_id IS NOT NULL ORDER BY actor_id, at, proposal_id),
deeds AS (SELECT actor_id, at FROM seen WHERE act LIKE 'page.%' OR act IN ('proposal.open', 'proposal.revise', 'proposal.resubmit')),
newcomers AS (
  SELECT f.act, f.at, EXISTS (SELECT FROM deeds d WHERE d.actor_id = p.actor_id AND d.at > f.at AND d.at <= f.at + interval '30 days') AS back
  FROM people p JOIN finals f USING (proposal_id)
  WHERE f.at >= $1::timestamptz - interval '180 days' AND NOT EXISTS (SELECT FROM deeds d WHERE d.actor_id = p.actor_id AND d.at < p.at)),
cohort AS (SELECT * FROM newcomers WHERE back OR at + interval '30 days' <= $1::timestamptz),
deciders AS (SELECT actor_id, count(*)::int AS decisions FROM lately WHERE act IN ('decision.accepted', 'decision.rejected', 'decision.changes-requested') AND actor_id IS NOT NULL GROUP BY actor_id)
SELECT jsonb_build_object(
  'days', $2::int,
  'first', (SELECT CASE WHEN count > 0 THEN to_jsonb(s) END FROM spread_first s),
  'final', (SELECT CASE WHEN count > 0 THEN to_jsonb(s) END FROM spread_final s),
  'waiting', (SELECT count(*)::int FROM waiting),
  'oldest', (SELECT extract(epoch FROM $1::timestamptz - min(since))::float8 FROM waiting),
  'weeks', (SELECT jsonb_agg(to_jsonb(w) ORDER BY week) FROM weeks w),
  'appeals', jsonb_build_object('answered', (SELECT count(*)::int FROM lately WHERE act IN ('decision.upheld', 'decision.overturned')), 'overturned', (SELECT count(*)::int FROM lately WHERE act = 'decision.overturned')),
  'hits', jsonb_build_object('judged', (SELECT count(*)::int FROM lately WHERE act = 'filter.judge'), 'wrong', (SELECT count(*)::int FROM lately WHERE act = 'filter.judge' AND data ->> 'right' = 'false')),
  'newcomers', jsonb_build_object(
    'accepted', (SELECT jsonb_build_object('people', count(*)::int, 'back', (count(*) FILTER (WHERE back))::int) FROM cohort WHERE act = 'decision.accepted'),
    'rejected', (SELECT jsonb_build_object('people', count(*)::int, 'back', (count(*) FILTER (WHERE back))::int) FROM cohort WHERE act = 'decision.rejected')),
  'deciders', (SELECT jsonb_build_object('decisions', coalesce(sum(decisions), 0)::int, 'people', count(*)::int, 'most', coalesce(max(decisions), 0)) FROM deciders)
) AS figures`

const share = (part: number, whole: number): string => (whole === 0 ? 'none' : `${part} of ${whole}, ${((100 * part) / whole).toFixed(0)} %`)
const took = (spread: Spread): string => (spread === null ? 'nothing decided' : `${hours(spread.median)} (half), ${hours(spread.ninth)} (nine in ten), of ${spread.count}`)
const hours = (seconds: number): string => `${(seconds / 3600).toFixed(1)} h`

/** The figures as people read them. */
export function statsText({ days, first, final, waiting, oldest, weeks, appeals, hits, newcomers, deciders }: Stats): string {
  const lines: [string, string][] = [
    ['To the first decision', took(first)], ['To the final decision', took(final)], ['Waiting now', oldest === null ? 'nothing' : `${waiting}, the oldest for ${hours(oldest)}`],
    ['Appeals overturned', share(appeals.overturned, appeals.answered)], ['Filter hits judged wrong', share(hits.wrong, hits.judged)],
    ['Newcomers back after acceptance', share(newcomers.accepted.back, newcomers.accepted.people)], ['Newcomers back after rejection', share(newcomers.rejected.back, newcomers.rejected.people)],
    ['Decisions by whoever decides most', `${share(deciders.most, deciders.decisions)}, of ${deciders.people} who decide`],
  ]
  const width = Math.max(...lines.map(([name]) => name.length))
  return ['', `  Review in the last ${days} days`, '', ...lines.map(([name, value]) => `    ${name.padEnd(width)}   ${value}`), '', '  Decided by week', '', ...weeks.filter(({ decided }) => decided > 0).map(({ week, decided }) => `    ${week}   ${decided}`), ''].join('\n')
}
