import { db } from '../db/client'
import { foldText } from '../fold'
import { highest, type Bound } from '../spoilers/bound'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'

/** The letters of words copied from a page: the marks of its notes come along, and lines break elsewhere. */
export const lettersOf = (text: string): string => foldText(text).replace(/[^\p{L}]+/gu, '')

/** From when words are known that stand on a page as the viewer sees it. Null where they stand nowhere there, or only beyond
 *  their horizon: both are the same. */
export async function findPassage(viewer: Viewer, pageId: number, quote: string): Promise<Bound | null> {
  const lines = quote.split('\n').map(lettersOf).filter(Boolean)
  if (lines.length === 0) return null
  const rows = await db.block.findMany({ where: { pageId, bound: { in: boundsIn(horizonOn(viewer, pageId)) } }, select: { folded: true, bound: true } })
  const blocks = rows.map(({ folded, bound }) => ({ letters: lettersOf(folded), bound: bound as Bound }))
  const found = lines.map((line) => blocks.find(({ letters }) => letters.includes(line)))
  return found.every((block) => block !== undefined) ? highest(found.map((block) => block!.bound), viewer.episodes) : null
}
