import pg from 'pg'
import type { Command } from './table'

/** `believed-season [--horizon N] [--json]`: the season fans believe in, reckoned anew from the votes by SQL alone. */
export const believedSeasonCommand: Command = async (args) => {
  const horizon = /^\d{1,3}$/.exec(args[args.indexOf('--horizon') + 1] ?? '')?.[0]
  const connection = new pg.Client({ connectionString: process.env.DATABASE_URL })
  await connection.connect()
  try {
    const theories = await believedIn(connection, new Date(), horizon === undefined ? null : Number(horizon))
    console.log(args.includes('--json') ? JSON.stringify(theories, null, 2) : textOf(theories))
  } finally {
    await connection.end()
  }
  return 0
}

export type Believed = { slug: string; title: string; median: number; count: number }

/** In the order in which they are taken.
 *  @param connection anything that answers a query with rows @param horizon episodes watched; null for all of them */
export async function believedIn(connection: { query(sql: string, values: unknown[]): Promise<{ rows: Believed[] }> }, at: Date, horizon: number | null): Promise<Believed[]> {
  return (await connection.query(SQL, [at, horizon])).rows
}

/** The rule in words: of theories that are no headcanons, are known at the horizon, were posed a week ago or earlier, and on which at
 *  least five votes count, half of them 50 or more; the highest median first, then the most votes, then the older page; each that does
 *  not compete with one taken before; three for each episode of the last season. */
const SQL = `
WITH RECURSIVE safe AS (
  SELECT '0' AS bound UNION ALL SELECT code FROM episode WHERE $2::int IS NULL OR ordinal <= $2
  UNION ALL SELECT 'last' WHERE $2::int IS NULL OR $2 >= (SELECT count(*) FROM episode)),
counted AS (
  SELECT v.page_id, v.likely FROM vote v JOIN member m ON m.id = v.member_id LEFT JOIN voter_review r ON r.member_id = v.member_id
  WHERE v.likely IS NOT NULL AND CASE WHEN r.member_id IS NOT NULL THEN r.counts ELSE NOT v.held OR m.rank <> 'newcomer' END),
weighed AS (
  SELECT page_id, count(*)::int AS count, percentile_cont(0.5) WITHIN GROUP (ORDER BY likely)::float8 AS median FROM counted GROUP BY page_id),
asked AS (
  SELECT p.id, p.slug, p.title, w.median, w.count, row_number() OVER (ORDER BY w.median DESC, w.count DESC, p.id) AS place
  FROM weighed w JOIN page p ON p.id = w.page_id JOIN theory t ON t.page_id = p.id JOIN revision r ON r.page_id = p.id AND r.n = 1
  WHERE p.kind = 'theory' AND p.head IS NOT NULL AND p.deleted_at IS NULL AND p.bound IN (SELECT bound FROM safe) AND NOT t.headcanon
    AND r.at <= $1::timestamptz - interval '7 days' AND w.count >= 5 AND w.median >= 50),
competes AS (
  SELECT r.page_id AS one, n.page_id AS two FROM relation r JOIN name n ON n.key = r.target_key AND n.role <> 'released' AND n.bound IN (SELECT bound FROM safe)
  WHERE r.type = 'competes with' AND r.bound IN (SELECT bound FROM safe) AND (r.until IS NULL OR r.until NOT IN (SELECT bound FROM safe))),
rivals AS (SELECT one, two FROM competes UNION SELECT two, one FROM competes),
step (place, taken) AS (
  SELECT 0::bigint, ARRAY[]::int[]
  UNION ALL
  SELECT a.place, CASE WHEN EXISTS (SELECT FROM rivals v WHERE v.one = a.id AND v.two = ANY(s.taken)) THEN s.taken ELSE s.taken || a.id END
  FROM step s JOIN asked a ON a.place = s.place + 1
  WHERE cardinality(s.taken) < 3 * (SELECT count(*) FROM episode WHERE season = (SELECT max(season) FROM episode)))
SELECT a.slug, a.title, a.median, a.count FROM (SELECT taken FROM step ORDER BY place DESC LIMIT 1) s JOIN asked a ON a.id = ANY(s.taken) ORDER BY a.place`

function textOf(theories: readonly Believed[]): string {
  if (theories.length === 0) return '\n  No theory has been weighed by enough people yet.\n'
  return ['', '  The season fans believe in', '', ...theories.map(({ title, median, count }) => `    ${String(Math.round(median)).padStart(3)} of 100, ${String(count).padStart(5)} votes   ${title}`), ''].join('\n')
}
