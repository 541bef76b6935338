import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { hiddenAudiences } from '../log/audience'
import { isModerator } from '../people/person'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'

/** Pages of one plan; whoever changed more is rolled back in several. */
export const MOST_PAGES = 50

/** What would be done to one page: `delete` where all of it is theirs, else their newest run is rolled back and their other edits
 *  are undone one by one, the newest first. `began`: it was theirs, and others went on, so its first text stays. */
export type PagePlan = { id: number; slug: string; title: string; head: number; runs: boolean; undo: number[]; delete: boolean; began: boolean; edits: number }
export type RollbackPlan = { pages: PagePlan[]; /** There are more pages than these. */ isMore: boolean }

type Row = { id: number; slug: string; title: string; head: number; numbers: number[]; below: number; others: boolean }

/** What taking back everything that somebody published since a moment would do, on the pages that the viewer may know of, of
 *  what they may know that it was theirs. Null for
 *  everybody but moderators. */
export async function rollbackPlan(viewer: Viewer, memberId: number, since: Date): Promise<RollbackPlan | null> {
  if (viewer.kind === 'anonymous' || !isModerator(viewer)) return null
  const opened = [...viewer.opened]
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.slug, p.title, p.head, array_agg(r.n ORDER BY r.n DESC) AS numbers,
           coalesce((SELECT max(o.n) FROM revision o WHERE o.page_id = p.id AND o.author_id <> ${memberId}), 0) AS below,
           EXISTS (SELECT FROM revision o WHERE o.page_id = p.id AND o.author_id <> ${memberId}) AS others
    FROM revision r JOIN page p ON p.id = r.page_id
    WHERE r.author_id = ${memberId} AND r.at >= ${since} AND r.origin IN ('form', 'api') AND p.deleted_at IS NULL AND p.head IS NOT NULL
      AND (p.bound = ANY(${boundsIn(viewer.horizon)}) OR ${opened.length === 0 ? Prisma.sql`false` : Prisma.sql`p.id = ANY(${opened})`})
      AND NOT EXISTS (SELECT FROM hidden h WHERE h.field = 'author' AND h.lifted_at IS NULL AND h.page_id = r.page_id AND h.n = r.n AND h.audience = ANY(${hiddenAudiences(viewer)}))
      AND NOT EXISTS (SELECT FROM revision u WHERE u.page_id = r.page_id AND u.n > r.n AND u.undoes_n IS NOT NULL
        AND CASE WHEN u.act = 'undo' THEN u.undoes_n = r.n ELSE r.n BETWEEN u.undoes_n AND u.base_n END)
    GROUP BY p.id ORDER BY max(r.at) DESC, p.id LIMIT ${MOST_PAGES + 1}`
  return { pages: rows.slice(0, MOST_PAGES).map(planOf), isMore: rows.length > MOST_PAGES }
}

/** A run that began before that moment is undone edit by edit: what stood at that moment stays. */
function planOf({ id, slug, title, head, numbers, below, others }: Row): PagePlan {
  const isAll = numbers.length === head
  const inRun = numbers.filter((n) => n > below)
  const runs = below > 0 && head > below && inRun.length === head - below
  const rest = (runs ? numbers.filter((n) => n < below) : numbers).filter((n) => n > 1)
  return { id, slug, title, head, runs, undo: isAll ? [] : rest, delete: isAll && !others, began: others && numbers.includes(1), edits: numbers.length }
}
