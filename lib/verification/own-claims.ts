import { db } from '../db/client'
import { originsOf } from '../revisions/attribution/load-worded'
import { claimKey, claimWords } from '../revisions/claim'
import { loadTree } from '../revisions/load-tree'
import type { PageTree } from '../spoilers/tree'

/** Claims of a page of which a person brought in any word, or what they cite: others check those. While it is not worked out
 *  who wrote what, all claims of a page that they ever edited count as theirs. */
export async function ownClaims(memberId: number, page: { id: number; head: number }): Promise<ReadonlySet<string>> {
  const mine = await db.revision.findMany({ where: { pageId: page.id, authorId: memberId }, select: { n: true } })
  const tree = mine.length > 0 ? await loadTree(page.id, page.head) : null
  if (!tree) return new Set()
  const origins = await originsOf(page.id, page.head, tree)
  const numbers = new Set(mine.map(({ n }) => n))
  const isMine = (block: number) => origins === null || [...origins[block]!].some((n) => numbers.has(n))
  return new Set(tree.blocks.flatMap((_, block) => (isMine(block) ? claimsOf(tree, block) : [])))
}

function claimsOf(tree: PageTree, block: number): string[] {
  const words = claimWords(tree, block)
  return tree.blocks[block]!.cites.flatMap((cite) => (cite.kind === 'episode' ? (claimKey(words, cite) ?? []) : []))
}
