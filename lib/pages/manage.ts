import { db } from '../db/client'
import { linksTo } from '../review/wish-item'
import { OPEN_STATES } from '../review/states'
import { findPage, type FoundPage } from '../revisions/find'
import type { MemberViewer } from '../spoilers/viewer'
import { listDeleted, type DeletedPage } from './deleted'
import { WHOLE_ACTS, wayOf, type Way, type WholeAct } from './policy'
import { protectionOf } from './protection'
import type { ProtectionView } from './view'

export type ManageView = {
  page: (FoundPage & { linksHere: number; protectionView?: ProtectionView }) | null
  /** How each act would go for this person. */
  ways: Record<WholeAct, Way>
  /** Their own wishes about this page that wait for review. */
  waiting: { id: number; act: string }[]
  /** Deleted pages that had this address. */
  deleted: DeletedPage[]
}

/** What a member may do to the page at an address, as a whole, and to those that were there before. Null where there is none of
 *  which they may know. */
export async function manageView(viewer: MemberViewer, slug: string): Promise<ManageView | null> {
  const [page, deleted] = await Promise.all([findPage(viewer, slug), listDeleted(viewer, slug)])
  if (!page && deleted.length === 0) return null
  const ids = [...(page ? [page.id] : []), ...deleted.map((row) => row.id)]
  const [waiting, linksHere, protectionView] = await Promise.all([
    db.proposal.findMany({ where: { authorId: viewer.id, pageId: { in: ids }, act: { in: ['rename', 'delete', 'restore', 'protect'] }, state: { in: OPEN_STATES } }, select: { id: true, act: true }, orderBy: { id: 'asc' } }),
    page ? linksTo(viewer, page) : 0,
    page ? protectionOf(viewer, page) : undefined,
  ])
  const subject = page ?? { protection: 'open', ...(ids[0] !== undefined && { id: ids[0] }) }
  const ways = Object.fromEntries(WHOLE_ACTS.map((act) => [act, wayOf(viewer, subject, act)])) as Record<WholeAct, Way>
  return { page: page && { ...page, linksHere, protectionView }, ways, waiting, deleted }
}
