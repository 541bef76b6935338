import type { Viewer } from '../spoilers/viewer'
import { listPublished } from './history'
import type { RecentRow } from './view'

/** What a member has published, as a viewer may see it, newest first: on pages they know of, with summaries within their
 *  horizon, and without any revision whose author is hidden from them.
 *  @param before `{time in ms}-{page id}-{n}`, the `nextBefore` of the part seen before */
export async function listContributions(viewer: Viewer, memberId: number, before?: string): Promise<{ rows: RecentRow[]; nextBefore: string | null }> {
  const { rows, nextBefore } = await listPublished(viewer, { authorId: memberId }, before)
  return { rows: rows.flatMap(({ row, isAuthorHidden }) => (isAuthorHidden ? [] : [row])), nextBefore }
}
