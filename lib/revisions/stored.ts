import type { Reader } from '../db/transaction'
import { boundsOf } from '../spoilers/bounds'
import type { Episode } from '../spoilers/bound'
import { surroundingsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { Side } from './change-bound'

/** A stored revision as one side of a change; 'unknown' where its tree was never derived or its text is gone. */
export async function storedSide(reader: Reader, pageId: number, n: number, episodes: readonly Episode[]): Promise<Side | 'unknown'> {
  const row = await reader.revision.findUnique({
    where: { pageId_n: { pageId, n } },
    select: { text: { select: { body: true } }, rendering: { select: { tree: true } } },
  })
  if (!row?.rendering || row.text.body === null) return 'unknown'
  const tree = JSON.parse(row.rendering.tree) as PageTree
  return { source: row.text.body, tree, bounds: boundsOf(tree, await surroundingsOf(reader, [tree], episodes)) }
}
