import type { Tx } from '../db/transaction'
import { isLater, type Bound, type Episode } from '../spoilers/bound'
import type { PageTree } from '../spoilers/tree'
import { calledNow, nextNames } from './names'
import { bounded } from './prepare'
import type { Prepared } from './types'
import { writeRows } from './write-rows'

/** What other pages' bounds take from this one: its names' bounds, and as a source its safe-from. */
type Leans = { names: Map<string, Bound>; source: { key: string; safeFrom: Bound } | null }

/** The names and source keys whose bound moves with a publication, and whether any of them is known later than before. */
export type Ripples = { names: string[]; sources: string[]; raised: boolean }

const SURROUNDINGS_LOCK = 72_707_370

/** What a publication will move for others, found before it is written. */
export async function ripplesFrom(tx: Tx, pageId: number, prepared: Prepared): Promise<Ripples> {
  const called = await calledNow(tx, pageId)
  const { source } = prepared.tree.front
  const after: Leans = {
    names: new Map(nextNames(called, prepared).map((name) => [name.key, name.bound])),
    source: source ? { key: source.key, safeFrom: source.safeFrom ?? 'last' } : null,
  }
  const { episodes } = prepared.around
  // A name that a deleted page let go bounds words until it is taken up again.
  const released = await tx.name.findMany({ where: { key: { in: [...after.names.keys()] }, role: 'released', pageId: { not: pageId } }, select: { key: true, bound: true } })
  const before: Leans = { source: called.source, names: new Map([...released, ...called.names].map((name) => [name.key, name.bound as Bound])) }
  return { names: changedNames(before.names, after.names, episodes), sources: changedSources(before.source, after.source), raised: isRaise(before, after, episodes) }
}

/** Who moves a name's or a source's bound works alone; all others may go on together. Without this, a text bounded just
 *  before such a move could be written just after it, with rows that tell too early. */
export async function lockSurroundings(tx: Tx, { names, sources }: Ripples): Promise<void> {
  await (names.length + sources.length > 0 ? lockEverySurrounding(tx) : holdSurroundings(tx))
}

/** Nothing that bounds lean on moves until this transaction ends: no name, no source, no episode. */
export const holdSurroundings = (tx: Tx): Promise<unknown> => tx.$executeRaw`SELECT pg_advisory_xact_lock_shared(${SURROUNDINGS_LOCK})`

/** Nothing is published until this transaction ends. */
export const lockEverySurrounding = (tx: Tx): Promise<unknown> => tx.$executeRaw`SELECT pg_advisory_xact_lock(${SURROUNDINGS_LOCK})`

/** Rows of other pages carry bounds that lean on this page's names and safe-from: where those moved, write the rows anew,
 *  in the same transaction, so that no search or index is ever behind. A source may move another page's alias, and that the
 *  blocks that show it; there it ends, for an alias leans on no name. */
export async function ripple(tx: Tx, pageId: number, { names, sources, raised }: Ripples, episodes: readonly Episode[]): Promise<void> {
  if (names.length + sources.length === 0) return
  const leaning = await tx.page.findMany({
    where: {
      id: { not: pageId },
      deletedAt: null,
      OR: [{ links: { some: { targetKey: { in: names }, labelled: false } } }, { citations: { some: { sourceKey: { in: sources } } } }],
    },
    select: { id: true, head: true },
  })
  if (raised) await holdBackSummaries(tx, leaning.map((page) => page.id))
  for (const page of leaning) if (page.head !== null) await ripple(tx, page.id, await deriveAgain(tx, page.id, page.head, episodes), episodes)
}

/** A summary tells of blocks that may now be known later, and which they were is not kept: it waits for the end. */
async function holdBackSummaries(tx: Tx, pageIds: number[]): Promise<void> {
  await tx.rendering.updateMany({ where: { pageId: { in: pageIds }, changeBound: { not: 'last' } }, data: { changeBound: 'last' } })
}

const NO_RIPPLES: Ripples = { names: [], sources: [], raised: false }

/** Write the derived rows of a page's head anew from its stored tree.
 *  @returns what that moves for others in turn */
export async function deriveAgain(tx: Tx, pageId: number, head: number, episodes: readonly Episode[]): Promise<Ripples> {
  const row = await tx.rendering.findUnique({ where: { pageId_n: { pageId, n: head } }, select: { tree: true, revision: { select: { text: { select: { body: true } } } } } })
  if (!row || row.revision.text.body === null) return NO_RIPPLES
  const derived = await bounded(tx, JSON.parse(row.tree) as PageTree, row.tree, row.revision.text.body, episodes)
  const moved = await ripplesFrom(tx, pageId, derived)
  await writeRows(tx, pageId, derived)
  return moved
}

function changedNames(before: Map<string, Bound>, after: Map<string, Bound>, episodes: readonly Episode[]): string[] {
  const keys = new Set([...before.keys(), ...after.keys()])
  return [...keys].filter((key) => {
    const [was, is] = [before.get(key) ?? '0', after.get(key) ?? '0'] as const
    return isLater(was, is, episodes) || isLater(is, was, episodes)
  })
}

function isRaise(before: Leans, after: Leans, episodes: readonly Episode[]): boolean {
  const name = [...after.names].some(([key, bound]) => isLater(bound, before.names.get(key) ?? '0', episodes))
  const lost = before.source !== null && before.source.key !== after.source?.key
  return name || lost || (before.source !== null && after.source !== null && isLater(after.source.safeFrom, before.source.safeFrom, episodes))
}

function changedSources(before: Leans['source'], after: Leans['source']): string[] {
  if (before?.key === after?.key && before?.safeFrom === after?.safeFrom) return []
  return [before?.key, after?.key].flatMap((key) => (key ? [key] : []))
}
