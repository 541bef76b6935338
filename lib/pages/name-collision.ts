import type { Reader } from '../db/transaction'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'

export type Collision = { kind: 'none' } | { kind: 'seen'; slug: string; title: string } | { kind: 'unseen' }

/** A title that its own page bears is nobody else's. */
export const NO_COLLISION: Collision = { kind: 'none' }

/** Whether another page already bears a title. One beyond the viewer's horizon is never told of. */
export async function nameCollision(reader: Reader, viewer: Viewer, key: string, pageId: number | null): Promise<Collision> {
  const [page] = await reader.$queryRaw<{ id: number; slug: string; title: string; bound: Bound }[]>`
    SELECT p.id, p.slug, p.title, p.bound FROM name n JOIN page p ON p.id = n.page_id
    WHERE n.key = ${key} AND n.role = 'title' AND p.deleted_at IS NULL AND p.id IS DISTINCT FROM ${pageId}::int LIMIT 1`
  if (!page) return NO_COLLISION
  const seen = sees(viewer.horizon, page.bound) || viewer.opened.has(page.id)
  return seen ? { kind: 'seen', slug: page.slug, title: page.title } : { kind: 'unseen' }
}
