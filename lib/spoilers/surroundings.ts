import type { Reader } from '../db/transaction'
import { highest, lowest, type Bound, type Episode } from './bound'
import type { Licence } from './front'
import type { Lookups, PageTree } from './tree'

/** A name as its owner holds it. */
export type NameOwner = { pageId: number; slug: string; title: string; kind: string; role: string; display: string; bound: Bound }
export type SourceData = { title: string; slug: string; bound: Bound; publisher: string; date: string | null; url: string | null; safeFrom: Bound }

export type EpisodePageData = { slug: string; title: string; bound: Bound }

/** A picture as its description page gives it; where it is hidden or waits there is none. */
export type PictureData = {
  id: string; width: number; height: number; animated: boolean; sizes: readonly { width: number; height: number }[]
  alt: string; author: string; licence: Licence; slug: string; title: string; bound: Bound
}

/** Everything outside their own texts that trees depend on, in three queries, and one more where there are pictures. */
export type Surroundings = Lookups & {
  owners: ReadonlyMap<string, readonly NameOwner[]>
  /** Names that no page bears any more and a deleted one bore: what they told stays as late as it was. */
  released: ReadonlyMap<string, Bound>
  sourceData: ReadonlyMap<string, SourceData>
  episodePages: ReadonlyMap<string, EpisodePageData>
  /** By the id of the description page. */
  pictures: ReadonlyMap<number, PictureData>
}

/** Look up the names and sources that `trees` mention.
 *  @param extra further folded names to look up in the same query. */
export async function surroundingsOf(reader: Reader, trees: readonly PageTree[], episodes: readonly Episode[], extra: readonly string[] = []): Promise<Surroundings> {
  const keys = new Set([...extra, ...trees.flatMap(keysOf)])
  const cited = new Set(trees.flatMap((tree) => tree.blocks.flatMap((block) => block.cites.flatMap((cite) => (cite.kind === 'source' ? [cite.key] : [])))))
  const filed = new Set(trees.flatMap((tree) => tree.blocks.flatMap((block) => block.file ?? [])))
  const [{ owners, released }, sourceData, episodePages] = await Promise.all([namesFor(reader, [...keys], episodes), sourcesOf(reader, [...cited], episodes), episodePagesOf(reader)])
  return {
    episodes,
    owners,
    released,
    sourceData,
    episodePages,
    pictures: await picturesOf(reader, [...filed].flatMap((key) => (owners.get(key) ?? []).map((owner) => owner.pageId))),
    names: new Map([...released, ...[...owners].map(([key, all]) => [key, lowest(all.map((owner) => owner.bound), episodes)] as const)]),
    sources: new Map([...sourceData].map(([key, source]) => [key, source.safeFrom])),
  }
}

const keysOf = ({ links, front }: PageTree): string[] => [...links.map((link) => link.key), ...(front.theory?.question ? [front.theory.question.key] : [])]

export const ownersOf = async (reader: Reader, keys: readonly string[]): Promise<Map<string, NameOwner[]>> => ownersAmong(await nameRows(reader, keys))

async function namesFor(reader: Reader, keys: readonly string[], episodes: readonly Episode[]) {
  const rows = await nameRows(reader, keys)
  const owners = ownersAmong(rows)
  const released = new Map<string, Bound>()
  for (const { key, role, bound } of rows) {
    if (role === 'released' && !owners.has(key)) released.set(key, highest([bound as Bound, released.get(key) ?? '0'], episodes))
  }
  return { owners, released }
}

const nameRows = (reader: Reader, keys: readonly string[]) => inParts(keys, (part) => reader.name.findMany({
  where: { key: { in: part } },
  select: { key: true, role: true, display: true, bound: true, page: { select: { id: true, slug: true, title: true, kind: true } } },
  orderBy: { pageId: 'asc' },
}))

function ownersAmong(rows: Awaited<ReturnType<typeof nameRows>>): Map<string, NameOwner[]> {
  const owners = new Map<string, NameOwner[]>()
  for (const { key, role, display, bound, page } of rows) {
    if (role === 'released') continue
    const owner = { pageId: page.id, slug: page.slug, title: page.title, kind: page.kind, role, display, bound: bound as Bound }
    owners.set(key, [...(owners.get(key) ?? []), owner])
  }
  return owners
}

/** A statement takes at most 32,767 parameters, and a page of 512 KB has room for more links than that. */
const MOST_KEYS = 10_000

async function inParts<Row>(keys: readonly string[], ask: (part: string[]) => Promise<Row[]>): Promise<Row[]> {
  const rows: Row[] = []
  for (let at = 0; at < keys.length; at += MOST_KEYS) rows.push(...(await ask(keys.slice(at, at + MOST_KEYS))))
  return rows
}

/** Of two pages that claim one key, the more careful `safe-from` counts. */
async function sourcesOf(reader: Reader, keys: readonly string[], episodes: readonly Episode[]): Promise<Map<string, SourceData>> {
  const rows = await inParts(keys, (part) => reader.source.findMany({
    where: { key: { in: part }, page: { deletedAt: null } },
    include: { page: { select: { title: true, slug: true, bound: true } } },
    orderBy: { pageId: 'asc' },
  }))
  const sources = new Map<string, SourceData>()
  for (const row of rows) {
    const known = sources.get(row.key)
    const safeFrom = highest([row.safeFrom as Bound, known?.safeFrom ?? '0'], episodes)
    const { title, slug, bound } = row.page
    sources.set(row.key, known ? { ...known, safeFrom } : { title, slug, bound: bound as Bound, publisher: row.publisher, date: row.date, url: row.url, safeFrom })
  }
  return sources
}

/** The page of each episode, by its code. */
export async function episodePagesOf(reader: Reader): Promise<Map<string, EpisodePageData>> {
  const rows = await reader.episodePage.findMany({
    where: { page: { deletedAt: null } },
    select: { code: true, page: { select: { slug: true, title: true, bound: true } } },
    orderBy: { pageId: 'desc' },
  })
  return new Map(rows.map(({ code, page }) => [code, { slug: page.slug, title: page.title, bound: page.bound as Bound }]))
}

async function picturesOf(reader: Reader, pageIds: readonly number[]): Promise<Map<number, PictureData>> {
  if (pageIds.length === 0) return new Map()
  const rows = await reader.filePage.findMany({
    where: { pageId: { in: [...new Set(pageIds)].slice(0, MOST_KEYS) }, media: { state: 'published' }, page: { deletedAt: null } },
    select: {
      pageId: true, alt: true, author: true, licence: true, page: { select: { slug: true, title: true, bound: true } },
      media: { select: { id: true, width: true, height: true, animated: true, sizes: { select: { width: true, height: true }, orderBy: { width: 'asc' } } } },
    },
  })
  return new Map(rows.map(({ pageId, alt, author, licence, page, media }) => [
    pageId, { ...media, alt, author, licence: licence as Licence, slug: page.slug, title: page.title, bound: page.bound as Bound },
  ]))
}
