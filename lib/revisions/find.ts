import { now } from '../clock'
import type { Prisma } from '../db/generated/client'
import { db } from '../db/client'
import { foldName } from '../fold'
import type { Bound } from '../spoilers/bound'
import { horizonOn, visibleTo } from '../spoilers/visible'
import { boundsIn, sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'

export type FoundPage = { id: number; slug: string; title: string; kind: string; head: number; bound: Bound; protection: string }

const fields = { id: true, slug: true, title: true, kind: true, head: true, bound: true, protection: true, protectionUntil: true } as const

/** The page at a canonical slug. Hidden and absent are both null. */
export async function findPage(viewer: Viewer, slug: string): Promise<FoundPage | null> {
  if (slug.includes('\0')) return null
  const row = await db.page.findFirst({ where: { slug, head: { not: null }, ...visibleTo(viewer) }, select: fields })
  return row && found(row)
}

/** The page of an id, for whoever may know of it. */
export async function findPageById(viewer: Viewer, id: number): Promise<FoundPage | null> {
  const row = await db.page.findFirst({ where: { id, head: { not: null }, ...visibleTo(viewer) }, select: fields })
  return row && found(row)
}

/** The page that had an address until it was deleted, for whoever could know of it if it were there. */
export async function findDeleted(viewer: Viewer, slug: string): Promise<{ id: number; title: string } | null> {
  if (slug.includes('\0')) return null
  return db.page.findFirst({ where: { slug, head: { not: null }, deletedAt: { not: null }, bound: { in: boundsIn(viewer.horizon) } }, orderBy: { deletedAt: 'desc' }, select: { id: true, title: true } })
}

/** The pages that a name leads to for this viewer: a title owns its name alone, an alias may be shared. */
export async function findByName(viewer: Viewer, name: string): Promise<{ page: FoundPage; display: string; role: string }[]> {
  const rows = await db.name.findMany({
    where: { key: foldName(name), page: { head: { not: null }, ...visibleTo(viewer) } },
    select: { role: true, display: true, bound: true, page: { select: fields } },
    orderBy: { pageId: 'asc' },
  })
  const seen = rows.filter((row) => row.role === 'title' || sees(horizonOn(viewer, row.page.id), row.bound as Bound))
  const owners = seen.some((row) => row.role === 'title') ? seen.filter((row) => row.role === 'title') : seen
  return owners.map(({ page, display, role }) => ({ page: found(page), display, role }))
}

type Row = Prisma.PageGetPayload<{ select: typeof fields }>

/** A protection that has run out is none. */
function found({ protection, protectionUntil, ...row }: Row): FoundPage {
  const isOver = protectionUntil !== null && protectionUntil <= now()
  return { ...row, head: row.head!, bound: row.bound as Bound, protection: isOver ? 'open' : protection }
}
