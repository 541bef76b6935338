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
    SELECT l.page_id AS id, l.count, l.median, v.likely AS own, r.at AS posed
    FROM likelihood l LEFT JOIN revision r ON r.page_id = l.page_id AND r.n = 1 LEFT JOIN vote v ON v.page_id = l.page_id AND v.member_id = ${viewer.id}
    WHERE l.page_id = ANY(${[...pageIds]})`
  return new Map(rows.map(({ id, count, own, median, posed }) => {
    const opens = likelyOpens(posed)
    return [id, { count, own, opens, median: own !== null && opens === null ? median : null }]
  }))
}
