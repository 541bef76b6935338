import { db } from '../db/client'
import type { From } from '../spoilers/front'
import { boundsIn } from '../spoilers/horizon'
import { stillHolds } from '../spoilers/mask'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn, visibleTo } from '../spoilers/visible'
import type { RelationView } from './view'

/** Relations that stand on another page and name this one: a relation shows on both. */
export async function incomingRelations(viewer: Viewer, pageId: number, keys: readonly string[]): Promise<RelationView[]> {
  const horizon = horizonOn(viewer, pageId)
  const rows = await db.relation.findMany({
    where: { targetKey: { in: [...keys] }, pageId: { not: pageId }, bound: { in: boundsIn(horizon) }, page: visibleTo(viewer) },
    include: { page: { select: { title: true, slug: true } } },
    orderBy: [{ page: { title: 'asc' } }, { i: 'asc' }],
  })
  return rows
    .filter((row) => stillHolds((row.until ?? undefined) as From | undefined, horizon, viewer.episodes))
    .map((row) => ({ id: `${row.page.slug}-${row.id}`, type: row.inverse, other: { title: row.page.title, href: `/wiki/${row.page.slug}` }, html: '' }))
}
