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

/** What others call a page by: its names, and its key as a source. */
export type Called = { names: { key: string; role: string; display: string; bound: Bound }[]; source: { key: string; safeFrom: Bound } | null }

/** What a page is called by now. */
export async function calledNow(tx: Tx, pageId: number): Promise<Called> {
  const [{ names, source }] = await tx.$queryRaw<[{ names: Called['names'] | null; source: Called['source'] }]>`
    SELECT (SELECT json_agg(json_build_object('key', key, 'role', role, 'display', display, 'bound', bound)) FROM name WHERE page_id = ${pageId}) AS names,
      (SELECT json_build_object('key', key, 'safeFrom', safe_from) FROM source WHERE page_id = ${pageId}) AS source`
  return { names: names ?? [], source }
}

/** The names a page will own: those of its text, and the titles it had before, which keep leading to it, though never before
 *  the page begins. */
export function nextNames({ names }: Called, prepared: Pick<Prepared, 'tree' | 'bounds' | 'around'>): NameRow[] {
  const claimed = namesOf(prepared)
  const keys = new Set(claimed.map((name) => name.key))
  const kept = names.filter(({ key, role }) => (role === 'title' || role === 'former') && !keys.has(key))
  const begins = (bound: Bound) => highest([bound, prepared.tree.front.knownFrom], prepared.around.episodes)
  return [...claimed, ...kept.map(({ key, display, bound }): NameRow => ({ key, role: 'former', display, bound: begins(bound) }))]
}

/** Write a page's names; a changed title leaves its old name behind as a redirect.
 *  @returns them */
export async function deriveNames(tx: Tx, pageId: number, called: Called, derived: Prepared): Promise<NameRow[]> {
  const wanted = nextNames(called, derived)
  const present = called.names
  const same = present.length === wanted.length && wanted.every((name) => present.some((row) => row.key === name.key && row.role === name.role && row.display === name.display && row.bound === name.bound))
  if (same) return wanted
  await tx.name.deleteMany({ where: { pageId } })
  await tx.name.createMany({ data: wanted.map((name) => ({ ...name, pageId })) })
  return wanted
}

