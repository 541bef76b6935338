import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { horizonOn } from '../spoilers/visible'
import type { Viewer } from '../spoilers/viewer'
import { findPage, type FoundPage } from './find'
import { hiddenFields, isTextHidden } from './hidden'
import { revisionFields, revisionRow } from './revision-row'
import type { RevisionRow } from './view'

/** One of two revisions that are compared. */
export type ComparedText = { n: number; text: string; row: RevisionRow }

/** Two revisions of a page that the viewer may know of, with their whole texts: what is shown of them is still to be masked
 *  or asked for. Null where they know no such page, number or text. */
export type Compared = { page: FoundPage; before: ComparedText; after: ComparedText }

export async function findCompared(viewer: Viewer, slug: string, a: number, b: number): Promise<Compared | null> {
  const page = await findPage(viewer, slug)
  if (!page || !isRowNumber(a) || !isRowNumber(b)) return null
  const rows = await db.revision.findMany({ where: { pageId: page.id, n: { in: [a, b] } }, select: { ...revisionFields, text: { select: { body: true } } } })
  const hidden = (await hiddenFields(viewer, rows))(page.id)
  const sides: ComparedText[] = []
  for (const n of [a, b]) {
    const row = rows.find((each) => each.n === n)
    if (!row?.text.body || (await isTextHidden(viewer, row.textHash))) return null
    sides.push({ n, text: row.text.body, row: revisionRow(row, horizonOn(viewer, page.id), hidden) })
  }
  return { page, before: sides[0]!, after: sides[1]! }
}

/** The differences before and after this one, as pairs of numbers; null at the ends of the history. */
export type Neighbours = { previous: [number, number] | null; next: [number, number] | null }

export function neighboursOf(a: number, b: number, head: number): Neighbours {
  const [older, newer] = [Math.min(a, b), Math.max(a, b)]
  return { previous: older > 1 ? [older - 1, older] : null, next: newer < head ? [newer, newer + 1] : null }
}
