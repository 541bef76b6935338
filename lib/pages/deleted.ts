import { db } from '../db/client'
import type { Bound } from '../spoilers/bound'
import { boundsIn, sees } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'

/** A deleted page, for whoever may bring it back or ask for it. */
export type DeletedPage = {
  id: number
  slug: string
  title: string
  head: number
  at: Date
  /** Why, where that is safe for the viewer to read. */
  reason: string | null
  /** The page that took it in, where the viewer may know of it. */
  into: { slug: string; title: string } | null
}

const MOST = 50

/** Deleted pages that a member could know of if they were there, last deleted first.
 *  @param slug only those that had this address */
export async function listDeleted(viewer: MemberViewer, slug?: string): Promise<DeletedPage[]> {
  const rows = await db.page.findMany({
    where: { deletedAt: { not: null }, head: { not: null }, bound: { in: boundsIn(viewer.horizon) }, ...(slug !== undefined && { slug }) },
    select: {
      id: true, slug: true, title: true, head: true, deletedAt: true,
      mergedInto: { select: { slug: true, title: true, bound: true, deletedAt: true } },
      acts: { where: { act: { in: ['page.delete', 'page.merge'] } }, orderBy: { id: 'desc' }, take: 1, select: { words: true, bound: true } },
    },
    orderBy: { deletedAt: 'desc' },
    take: MOST,
  })
  return rows.map(({ mergedInto: into, acts: [act], ...row }) => {
    const isSafe = act !== undefined && sees(viewer.horizon, act.bound as Bound)
    const knowsHeir = isSafe && into !== null && into.deletedAt === null && sees(viewer.horizon, into.bound as Bound)
    return { id: row.id, slug: row.slug, title: row.title, head: row.head!, at: row.deletedAt!, reason: isSafe && act.words !== '' ? act.words : null, into: knowsHeir ? { slug: into.slug, title: into.title } : null }
  })
}
