import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { horizonOn } from '../spoilers/visible'
import type { Viewer } from '../spoilers/viewer'
import { isBeyond } from './beyond'
import { diffLines, type DiffResult } from './diff/diff-lines'
import { findPage } from './find'
import { hiddenFields, isTextHidden } from './hidden'
import { revisionFields, revisionRow } from './revision-row'
import type { RevisionRow } from './view'

/** Of matching; building the rows of a 512 KB text comes on top. */
export const DIFF_BUDGET_MS = 250

export type Comparison =
  | { kind: 'diff'; page: { title: string; href: string }; slug: string; before: RevisionRow; after: RevisionRow; diff: DiffResult }
  | { kind: 'ask'; pageId: number; title: string; slug: string }

/** Any two revisions of a page, line by line and word by word. A whole source holds what is beyond a horizon, so before
 *  the end of the show it asks first. Null where the viewer knows no such page, number or text. */
export async function compare(viewer: Viewer, slug: string, a: number, b: number): Promise<Comparison | null> {
  const page = await findPage(viewer, slug)
  if (!page || !isRowNumber(a) || !isRowNumber(b)) return null
  const horizon = horizonOn(viewer, page.id)
  if ((await isBeyond(viewer, page.id, a)) || (await isBeyond(viewer, page.id, b))) return { kind: 'ask', pageId: page.id, title: page.title, slug: page.slug }
  const rows = await db.revision.findMany({ where: { pageId: page.id, n: { in: [a, b] } }, select: { ...revisionFields, text: { select: { body: true } } } })
  const [before, after] = [a, b].map((n) => rows.find((row) => row.n === n))
  if (!before?.text.body || !after?.text.body) return null
  if ((await isTextHidden(viewer, before.textHash)) || (await isTextHidden(viewer, after.textHash))) return null
  const hidden = (await hiddenFields(viewer, rows))(page.id)
  return {
    kind: 'diff',
    page: { title: page.title, href: `/wiki/${page.slug}` },
    slug: page.slug,
    before: revisionRow(before, horizon, hidden),
    after: revisionRow(after, horizon, hidden),
    diff: diffLines(before.text.body, after.text.body, DIFF_BUDGET_MS),
  }
}
