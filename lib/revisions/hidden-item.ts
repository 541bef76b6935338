import { db } from '../db/client'
import { hiddenAudiences } from '../log/audience'
import { isRowNumber } from '../db/row-number'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { findPage, type FoundPage } from './find'
import { AUDIENCES, canHide, type Audience, type HiddenPart } from './hide-policy'
import { personView } from './revision-row'
import type { PersonView } from './view'

/** A revision as whoever may hide of it sees it. `carriers`: other revisions with the same text, on pages that the viewer knows of. */
export type HiddenItem = {
  page: FoundPage
  n: number
  hidden: { part: HiddenPart; audience: Audience; reason: string; by: PersonView; at: Date }[]
  carriers: { slug: string; title: string; n: number }[]
  isHead: boolean
  audiences: Audience[]
}

const MOST_CARRIERS = 50

/** Null for everybody who may not hide, and where the viewer knows no such revision. */
export async function hiddenItem(viewer: Viewer, slug: string, n: number): Promise<HiddenItem | null> {
  const audiences = AUDIENCES.filter((each) => canHide(viewer, each).ok)
  const page = audiences.length > 0 && isRowNumber(n) ? await findPage(viewer, slug) : null
  const revision = page && (await db.revision.findUnique({ where: { pageId_n: { pageId: page.id, n } }, select: { textHash: true } }))
  if (!page || !revision) return null
  const { textHash } = revision
  const [rows, carriers, heads] = await Promise.all([
    db.hidden.findMany({ where: { liftedAt: null, audience: { notIn: hiddenAudiences(viewer.kind === 'member' ? viewer : {}) }, OR: [{ field: 'text', textHash }, { field: { in: ['summary', 'author'] }, pageId: page.id, n }] }, orderBy: { id: 'asc' }, include: { by: true } }),
    db.revision.findMany({ where: { textHash, NOT: { pageId: page.id, n }, page: visibleTo(viewer) }, orderBy: [{ pageId: 'asc' }, { n: 'asc' }], take: MOST_CARRIERS, select: { n: true, page: { select: { slug: true, title: true } } } }),
    db.page.count({ where: { deletedAt: null, headRevision: { textHash } } }),
  ])
  return {
    page, n, audiences, isHead: heads > 0,
    hidden: rows.map((row) => ({ part: row.field as HiddenPart, audience: row.audience as Audience, reason: row.reason, by: personView(row.by), at: row.at })),
    carriers: carriers.map((each) => ({ slug: each.page.slug, title: each.page.title, n: each.n })),
  }
}
