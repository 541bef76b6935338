import { db } from '../db/client'
import type { PageTree } from '../spoilers/tree'
import type { Kind } from '../spoilers/front'
import { isTheoryLink } from '../spoilers/theory-links'
import { boundsIn, type Horizon } from '../spoilers/horizon'

/** Why a theory's links to others cannot be, or those of a season, in the sentence that its author reads: one to itself, or a circle
 *  of dependence. Asked of every text, whichever way it comes. A circle that only closes beyond the author's horizon is none to them.
 *  @param pageId null for a page that begins */
export async function linkRefusal(tree: PageTree, pageId: number | null, horizon: Horizon): Promise<string | null> {
  const { front } = tree
  const links = front.kind === 'theory' || front.kind === 'season' ? front.relations.filter(({ type }) => isTheoryLink(type)) : []
  if (links.length === 0) return null
  const own = new Set([front.key, ...front.aliases.map(({ key }) => key)])
  const self = links.find(({ toKey }) => own.has(toKey))
  if (self) return SELF[self.type]?.(front.kind) ?? null
  const needed = links.filter(({ type }) => type === 'depends on').map(({ toKey }) => toKey)
  return pageId !== null && needed.length > 0 && (await dependsBack(pageId, needed, boundsIn(horizon))) ? 'That would be a circle: what it depends on depends on it already.' : null
}

const SELF: Record<string, (kind: Kind) => string> = {
  'competes with': (kind) => `A ${kind} does not compete with itself.`, 'depends on': (kind) => `A ${kind} does not depend on itself.`, 'fork of': (kind) => `A ${kind} is no fork of itself.`,
}

async function dependsBack(pageId: number, keys: readonly string[], bounds: readonly string[]): Promise<boolean> {
  const found = await db.$queryRaw<unknown[]>`
    WITH RECURSIVE needed (id) AS (
      SELECT n.page_id FROM name n WHERE n.key = ANY(${keys}) AND n.role <> 'released'
      UNION
      SELECT n.page_id FROM needed d JOIN relation r ON r.page_id = d.id AND r.type = 'depends on' AND r.bound = ANY(${bounds}) JOIN name n ON n.key = r.target_key AND n.role <> 'released'
    ) SELECT 1 AS found FROM needed WHERE id = ${pageId}`
  return found.length > 0
}
