import { Prisma } from '../db/generated/client'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'

/** `visibleTo` in SQL. @param page what the page is called in the query */
export function knownPage(viewer: Viewer, page: 'p' | 'q' = 'p'): Prisma.Sql {
  const p = Prisma.raw(page)
  return Prisma.sql`${p}.deleted_at IS NULL AND ${p}.head IS NOT NULL AND (${p}.bound = ANY(${boundsIn(viewer.horizon)}) OR ${p}.id = ANY(${[...viewer.opened]}))`
}

/** Whether a name `n` of such a page may be told. */
export const knownName = (viewer: Viewer) => Prisma.sql`n.role <> 'released' AND (n.bound = ANY(${boundsIn(viewer.horizon)}) OR p.id = ANY(${[...viewer.opened]}))`
