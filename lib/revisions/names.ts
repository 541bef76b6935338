import type { Tx } from '../db/transaction'
import { highest, type Bound } from '../spoilers/bound'
import type { Prepared } from './types'

export type NameRow = { key: string; role: 'title' | 'former' | 'alias'; display: string; bound: Bound }

/** The names a text claims for its page. Where two fold alike, the title wins, then the first alias. */
export function namesOf({ tree, bounds }: Pick<Prepared, 'tree' | 'bounds'>): NameRow[] {
  const { front } = tree
  const title: NameRow = { key: front.key, role: 'title', display: front.title, bound: front.knownFrom }
  const aliases = front.aliases.map((alias): NameRow => ({ key: alias.key, role: alias.former ? 'former' : 'alias', display: alias.name, bound: bounds[alias.block]! }))
  const seen = new Set<string>()
  return [title, ...aliases].filter((name) => !seen.has(name.key) && seen.add(name.key))
}

/** The names a page will own: those of its text, and the titles it had before, which keep leading to it, though never before
 *  the page begins. */
export async function nextNames(tx: Tx, pageId: number, prepared: Pick<Prepared, 'tree' | 'bounds' | 'around'>): Promise<NameRow[]> {
  const claimed = namesOf(prepared)
  const keys = new Set(claimed.map((name) => name.key))
  const kept = await tx.name.findMany({ where: { pageId, role: { in: ['title', 'former'] } } })
  const begins = (bound: Bound) => highest([bound, prepared.tree.front.knownFrom], prepared.around.episodes)
  const former = kept.filter((name) => !keys.has(name.key)).map((name): NameRow => ({ key: name.key, role: 'former', display: name.display, bound: begins(name.bound as Bound) }))
  return [...claimed, ...former]
}

/** Write a page's names; a changed title leaves its old name behind as a redirect. */
export async function deriveNames(tx: Tx, pageId: number, derived: Prepared): Promise<void> {
  const wanted = await nextNames(tx, pageId, derived)
  const present = await tx.name.findMany({ where: { pageId } })
  const same = present.length === wanted.length && wanted.every((name) => present.some((row) => row.key === name.key && row.role === name.role && row.display === name.display && row.bound === name.bound))
  if (same) return
  await tx.name.deleteMany({ where: { pageId } })
  await tx.name.createMany({ data: wanted.map((name) => ({ ...name, pageId })) })
}

