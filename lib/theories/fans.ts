import { db } from '../db/client'
import type { MemberViewer } from '../spoilers/viewer'
import { likelyOpens } from './votes'

/** What fans think of one of several theories, as far as this person may know: how many have said how likely it was, whether they have
 *  themselves, and the middle of all once they have and the first days are over. */
export type FansLine = { count: number; own: number | null; opens: Date | null; median: number | null }

type Row = { id: number; count: number; median: number | null; own: number | null; posed: Date | null }

/** The same of several theories as `votesOn` tells of one, in one query.
 *  @param pageIds of theories that they may know of */
export async function fansOf(viewer: MemberViewer, pageIds: readonly number[]): Promise<Map<number, FansLine>> {
  if (pageIds.length === 0) return new Map()
  const rows = await db.$queryRaw<Row[]>`
    SELECT v.page_id AS id, count(v.likely) FILTER (WHERE v.counts)::int AS count,
      (percentile_cont(0.5) WITHIN GROUP (ORDER BY v.likely) FILTER (WHERE v.counts))::float8 AS median,
      max(v.likely) FILTER (WHERE v.member_id = ${viewer.id})::int AS own, (SELECT at FROM revision r WHERE r.page_id = v.page_id AND r.n = 1) AS posed
    FROM vote_counted v WHERE v.page_id = ANY(${[...pageIds]}) GROUP BY v.page_id`
  return new Map(rows.map(({ id, count, own, median, posed }) => {
    const opens = likelyOpens(posed)
    return [id, { count, own, opens, median: own !== null && opens === null ? median : null }]
  }))
}
