import { db } from '../db/client'
import type { Bound } from '../spoilers/bound'
import { sees } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import type { FoundPage } from '../revisions/find'
import type { ProtectionView } from './view'

/** How long a page asks for more of whoever edits it, and why, as far as that is safe to read. Undefined where it asks for nothing. */
export async function protectionOf(viewer: Viewer, page: Pick<FoundPage, 'id' | 'protection'>): Promise<ProtectionView | undefined> {
  if (page.protection === 'open') return undefined
  const row = await db.page.findUnique({ where: { id: page.id }, select: { protectionUntil: true, protectionReason: true, protectionBound: true } })
  if (!row) return undefined
  const isSafe = sees(horizonOn(viewer, page.id), row.protectionBound as Bound)
  return { until: row.protectionUntil, reason: isSafe ? row.protectionReason : null }
}
