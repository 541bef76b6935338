import { db } from '../db/client'
import { boundsIn } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'

/** How the middle of all that is thought likely moved: of each day on which somebody said or changed it, as it stood when the day was
 *  over; and the rows of evidence that came, with their days. Days are of UTC, as year-month-day. */
export type LikelyPast = { steps: { day: string; median: number; count: number }[]; evidence: { day: string; side: string; shows: string }[] }

type Said = [day: string, member: number, likely: number | null]

/** Nobody's own, but that of all: for those who may know the median itself. Answers count by the rule of today, so that the last step is
 *  what is shown as the median.
 *  @param pageId of a theory that they may know of */
export async function likelyPast(viewer: MemberViewer, pageId: number): Promise<LikelyPast> {
  // As one value each: hundreds of rows would take longer to bring over than to count.
  const [{ said, evidence }] = await db.$queryRaw<[{ said: Said[] | null; evidence: LikelyPast['evidence'] | null }]>`
    SELECT (
      SELECT json_agg(json_build_array(day, member, likely) ORDER BY day) FROM (
        SELECT DISTINCT ON (day, member) (p.at AT TIME ZONE 'UTC')::date AS day, p.member_id AS member, p.likely
        FROM vote_past p JOIN member m ON m.id = p.member_id LEFT JOIN voter_review r ON r.member_id = p.member_id
        WHERE p.page_id = ${pageId} AND coalesce(r.counts, m.rank <> 'newcomer' OR NOT (SELECT l.held FROM vote_past l WHERE l.page_id = p.page_id AND l.member_id = p.member_id ORDER BY l.id DESC LIMIT 1))
        ORDER BY day, member, p.id DESC) each
    ) AS said, (
      SELECT json_agg(json_build_object('day', (r.at AT TIME ZONE 'UTC')::date, 'side', e.side, 'shows', e.shows) ORDER BY r.at, e.i)
      FROM evidence e JOIN evidence_origin o ON o.page_id = e.page_id AND o.row_id = e.id JOIN revision r ON r.page_id = o.page_id AND r.n = o.n
      WHERE e.page_id = ${pageId} AND e.bound = ANY(${boundsIn(horizonOn(viewer, pageId))})
    ) AS evidence`
  return { steps: stepsOf(said ?? []), evidence: evidence ?? [] }
}

/** @param said the last answer of each member on each day, by day; null where they took it back */
function stepsOf(said: readonly Said[]): LikelyPast['steps'] {
  const steps: LikelyPast['steps'] = []
  const now = new Map<number, number>()
  const counts = Array.from({ length: 101 }, () => 0)
  said.forEach(([day, member, likely], i) => {
    const before = now.get(member)
    if (before !== undefined) counts[before]!--
    now.delete(member)
    if (likely !== null) {
      now.set(member, likely)
      counts[likely]!++
    }
    if (said[i + 1]?.[0] !== day && now.size > 0) steps.push({ day, median: medianOf(counts, now.size), count: now.size })
  })
  return steps
}

/** The middle of so many answers, counted by what they say; of an even number halfway between the two in the middle. */
function medianOf(counts: readonly number[], of: number): number {
  const at = (place: number) => {
    let passed = 0
    return counts.findIndex((count) => (passed += count) > place)
  }
  return (at(Math.floor((of - 1) / 2)) + at(Math.floor(of / 2))) / 2
}
