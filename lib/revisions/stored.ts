import type { Reader } from '../db/transaction'
import { boundsOf } from '../spoilers/bounds'
import type { Episode } from '../spoilers/bound'
import { groundsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { Side } from './change-bound'

/** A stored revision as one side of a change; 'unknown' where its tree was never derived or its text is gone. */
export async function storedSide(reader: Reader, pageId: number, n: number, episodes: readonly Episode[]): Promise<Side | 'unknown'> {
  const stored = await storedTree(reader, pageId, n)
  return stored === 'unknown' ? stored : { ...stored, bounds: boundsOf(stored.tree, await groundsOf(reader, [stored.tree], episodes)) }
}

/** The same before its bounds are reckoned. */
export async function storedTree(reader: Reader, pageId: number, n: number): Promise<Omit<Side, 'bounds'> | 'unknown'> {
  const [row] = await reader.$queryRaw<{ body: string | null; tree: string }[]>`
    SELECT t.body, d.tree FROM revision r JOIN text t ON t.hash = r.text_hash JOIN rendering d ON d.page_id = r.page_id AND d.n = r.n WHERE r.page_id = ${pageId} AND r.n = ${n}`
  return row?.body == null ? 'unknown' : { source: row.body, tree: JSON.parse(row.tree) as PageTree }
}
