import { db } from '../../db/client'
import { isRowNumber } from '../../db/row-number'
import { personView } from '../../revisions/revision-row'
import type { PersonView } from '../../revisions/view'
import type { Bound } from '../../spoilers/bound'
import { sees } from '../../spoilers/horizon'
import type { Viewer } from '../../spoilers/viewer'
import { holdsUnwatched } from '../holds-unwatched'
import { canSeeFilters, type FilterAction } from './policy'

export type FilterState = 'draft' | 'armed' | 'disarmed'
export type FilterRow = { id: number; name: string; action: FilterAction; state: FilterState; disarmedWhy: string | null; hits: number; right: number; wrong: number }
export type FilterView = FilterRow & { rule: string; message: string; most: number; minutes: number; triedRule: string | null; triedAt: Date | null }

/** Null for everybody but moderators. */
export async function listFilters(viewer: Viewer): Promise<FilterRow[] | null> {
  if (!canSeeFilters(viewer)) return null
  return db.$queryRaw<FilterRow[]>`
    SELECT f.id, f.name, f.action, f.state, f.disarmed_why AS "disarmedWhy", count(h.id)::int AS hits, (count(h.id) FILTER (WHERE h.judged = 'right'))::int AS right, (count(h.id) FILTER (WHERE h.judged = 'wrong'))::int AS wrong
    FROM edit_filter f LEFT JOIN filter_hit h ON h.filter_id = f.id GROUP BY f.id ORDER BY f.state = 'armed' DESC, f.id`
}

export async function findFilter(viewer: Viewer, id: number): Promise<FilterView | null> {
  const row = (await listFilters(viewer))?.find((filter) => filter.id === id)
  const filter = row && (await db.editFilter.findUnique({ where: { id } }))
  return row && filter ? { ...row, rule: filter.rule, message: filter.message, most: filter.most, minutes: filter.minutes, triedRule: filter.triedRule, triedAt: filter.triedAt } : null
}

/** One hit. `title` is null where its page tells more than the moderator has watched; `text` likewise, and where the edit stands elsewhere. */
export type HitView = { id: number; by: PersonView; at: Date; action: FilterAction; title: string | null; summary: string | null; href: string | null; text: string | null; judged: 'right' | 'wrong' | null }

const PAGE_SIZE = 20

/** What a filter caught, newest first.
 *  @param before the id of the last one seen */
export async function listHits(viewer: Viewer, filterId: number, before?: string): Promise<{ rows: HitView[]; nextBefore: string | null } | null> {
  if (!canSeeFilters(viewer)) return null
  const below = Number(before)
  const found = await db.filterHit.findMany({
    where: { filterId, ...(isRowNumber(below) && { id: { lt: below } }) }, orderBy: { id: 'desc' }, take: PAGE_SIZE + 1,
    include: { member: true, page: { select: { slug: true, bound: true } }, text: { select: { body: true } } },
  })
  const rows: HitView[] = []
  for (const hit of found.slice(0, PAGE_SIZE)) {
    const isKnown = hit.page === null ? sees(viewer.horizon, hit.bound as Bound) : sees(viewer.horizon, hit.page.bound as Bound)
    const isSafe = isKnown && sees(viewer.horizon, hit.bound as Bound)
    const stands = hit.proposalId !== null ? `/review/${hit.proposalId}` : hit.n !== null && hit.page ? `/wiki/${hit.page.slug}/history/${hit.n}` : null
    const text = stands === null && isSafe && hit.text.body && !(await holdsUnwatched(viewer, hit.pageId, [hit.text.body])) ? hit.text.body : null
    rows.push({ id: hit.id, by: personView(hit.member), at: hit.at, action: hit.action as FilterAction, title: isKnown ? hit.title : null, summary: isSafe ? hit.summary : null, href: isKnown ? stands : null, text, judged: hit.judged as HitView['judged'] })
  }
  return { rows, nextBefore: found.length > PAGE_SIZE ? String(rows.at(-1)!.id) : null }
}
