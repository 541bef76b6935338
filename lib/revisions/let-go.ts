import type { Tx } from '../db/transaction'
import { highest, type Bound, type Episode } from '../spoilers/bound'
import { followLeans, leanKeys } from './evidence/leans'
import { lockSurroundings, ripple, type Ripples } from './ripple'
import type { LockedPage } from './types'
import { clearRows } from './write-rows'

/** The page whose subject this one's is, and from when that may be known. */
export type Heir = { page: LockedPage; from: Bound }
type Row = { key: string; display: string; bound: Bound }

/** Take a locked page from its readers: its revisions stay, its names are let go (to another page where it has an heir), its
 *  derived rows end, and what leaned on it is bounded anew. The caller has asked the policy, and writes the log. */
export async function letGo(tx: Tx, page: LockedPage, heir: Heir | null, actorId: number, episodes: readonly Episode[]): Promise<void> {
  const leanedOn = await leanKeys(tx, page.id)
  const names = (await tx.name.findMany({ where: { pageId: page.id } })) as Row[]
  const gifts = heir ? await giftsTo(tx, heir, names, episodes) : []
  const ripples = await ripplesOf(tx, page.id, names, gifts)
  await lockSurroundings(tx, ripples)
  await tx.name.updateMany({ where: { pageId: page.id }, data: { role: 'released' } })
  await clearRows(tx, page.id)
  await tx.page.update({ where: { id: page.id }, data: { deletedAt: new Date(), mergedIntoId: heir?.page.id ?? null }, select: { id: true } })
  await tx.name.createMany({ data: gifts })
  await ripple(tx, page.id, ripples, episodes)
  await followLeans(tx, leanedOn, actorId, episodes)
  await tx.outbox.create({ data: { event: 'deleted', pageId: page.id, n: page.head! }, select: { id: true } })
  await dropEverywhere(tx, page.id)
}

/** Let every instance forget what it has kept of this page, once the transaction commits. */
export const dropEverywhere = (tx: Tx, pageId: number): Promise<unknown> => tx.$executeRaw`SELECT pg_notify('wiki_published', ${String(pageId)})`

/** That both are one subject may itself be a secret of a later episode. */
async function giftsTo(tx: Tx, { page, from }: Heir, names: readonly Row[], episodes: readonly Episode[]) {
  const had = new Set((await tx.name.findMany({ where: { pageId: page.id }, select: { key: true } })).map((name) => name.key))
  return names.filter((name) => !had.has(name.key)).map(({ key, display, bound }) => ({ key, display, role: 'former', pageId: page.id, bound: highest([bound, page.bound, from], episodes) }))
}

/** A name let go bounds what shows it as before, unless others bear it too or it is given to another. */
async function ripplesOf(tx: Tx, pageId: number, names: readonly Row[], gifts: readonly Row[]): Promise<Ripples> {
  const shared = await tx.name.findMany({ where: { key: { in: names.map((name) => name.key) }, pageId: { not: pageId }, role: { not: 'released' } }, select: { key: true } })
  const given = gifts.filter((gift) => names.some((name) => name.key === gift.key && name.bound !== gift.bound))
  const source = await tx.source.findUnique({ where: { pageId }, select: { key: true } })
  const moved = [...new Set([...shared, ...given].map((name) => name.key))]
  return { names: moved, sources: source ? [source.key] : [], raised: moved.length > 0 || source !== null }
}

/** Give a deleted page its names back, so that it can be published again in the same transaction, at the address its text now
 *  has. @returns what this moves for others, to be rippled once it is published */
export async function takeBack(tx: Tx, page: LockedPage, { key, title }: { key: string; title: string }): Promise<Ripples> {
  const names = await tx.name.findMany({ where: { pageId: page.id }, select: { key: true } })
  const keys = names.map((name) => name.key)
  const { mergedIntoId } = await tx.page.findUniqueOrThrow({ where: { id: page.id }, select: { mergedIntoId: true } })
  const shared = await tx.name.findMany({ where: { key: { in: keys }, pageId: { not: page.id }, role: { not: 'released' } }, select: { key: true } })
  const ripples: Ripples = { names: shared.map((name) => name.key), sources: [], raised: shared.length > 0 }
  await lockSurroundings(tx, { ...ripples, names: keys })
  if (mergedIntoId !== null) await tx.name.deleteMany({ where: { pageId: mergedIntoId, role: 'former', key: { in: keys } } })
  await tx.page.update({ where: { id: page.id }, data: { deletedAt: null, mergedIntoId: null, slug: key, title }, select: { id: true } })
  await tx.name.updateMany({ where: { pageId: page.id }, data: { role: 'former' } })
  return ripples
}
