import { db } from '../../db/client'
import { err, ok, type Result } from '../../result'
import type { ImportedSource } from './sources'

/** How much of a page is here already: its first `done` texts. */
export type Started = { pageId: number | null; done: number }

/** Find what an earlier run wrote of a page. A page is known by its first imported text, and counts as far as its
 *  revisions are the file's, text by text and time by time. */
export async function findStarted(sources: readonly ImportedSource[], times: readonly Date[]): Promise<Result<Started, string>> {
  const roots = await db.revision.findMany({
    where: { n: 1, origin: 'import', textHash: sources[0]!.textHash, claimedAt: times[0]! },
    select: { pageId: true },
    orderBy: { pageId: 'asc' },
  })
  for (const { pageId } of roots) {
    const there = await db.revision.findMany({ where: { pageId, n: { lte: sources.length } }, orderBy: { n: 'asc' }, select: { textHash: true, origin: true, claimedAt: true } })
    const same = there.findIndex((row, i) => row.origin !== 'import' || row.textHash !== sources[i]!.textHash || row.claimedAt?.getTime() !== times[i]!.getTime())
    if (same === -1) return ok({ pageId, done: there.length })
    if (there[same]!.origin !== 'import') return err(`A part of it is here already, and was edited since: its revisions from ${same + 1} on cannot be put beneath that.`)
  }
  return ok({ pageId: null, done: 0 })
}
