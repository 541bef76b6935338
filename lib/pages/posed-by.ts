import { db } from '../db/client'
import { hiddenFields } from '../revisions/hidden'
import { personView } from '../revisions/revision-row'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import type { PersonView, TheoryView } from './view'

const MOST_MERGED = 50

/** Who wrote the first text of a page, then of those that were merged into it, as far as that may be told; and when it began.
 *  Null where it has no text yet. */
export async function posedBy(viewer: Viewer, pageId: number): Promise<NonNullable<TheoryView['posed']> | null> {
  const firsts = await db.revision.findMany({
    where: { n: 1, OR: [{ pageId }, { page: { mergedIntoId: pageId, bound: { in: boundsIn(horizonOn(viewer, pageId)) } } }] },
    select: { pageId: true, n: true, at: true, claimedAt: true, author: { select: { id: true, handle: true, erasedAt: true } } },
    orderBy: [{ at: 'asc' }, { pageId: 'asc' }], take: MOST_MERGED,
  })
  const own = firsts.find((first) => first.pageId === pageId)
  if (!own) return null
  const hidden = await hiddenFields(viewer, firsts)
  const told = [own, ...firsts.filter((first) => first !== own)].filter((first) => !hidden(first.pageId).author.has(1))
  const people = new Map<string, PersonView>(told.map(({ author }) => [author.handle, personView(author)]))
  return { people: [...people.values()], at: own.claimedAt ?? own.at }
}
