import type { Reader } from '../db/transaction'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'

export type Collision = { kind: 'none' } | { kind: 'seen'; slug: string; title: string } | { kind: 'unseen' }

/** Whether another page already bears a title. One beyond the viewer's horizon is never told of. */
export async function nameCollision(reader: Reader, viewer: Viewer, key: string, pageId: number | null): Promise<Collision> {
  const row = await reader.name.findFirst({
    where: { key, role: 'title', page: { deletedAt: null }, ...(pageId !== null && { pageId: { not: pageId } }) },
    select: { page: { select: { id: true, slug: true, title: true, bound: true } } },
  })
  if (!row) return { kind: 'none' }
  const seen = sees(viewer.horizon, row.page.bound as Bound) || viewer.opened.has(row.page.id)
  return seen ? { kind: 'seen', slug: row.page.slug, title: row.page.title } : { kind: 'unseen' }
}
