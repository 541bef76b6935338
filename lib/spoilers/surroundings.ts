import type { Reader } from '../db/transaction'
import { highest, lowest, type Bound, type Episode } from './bound'
import type { Licence } from './front'
import type { Lookups, PageTree } from './tree'

/** A name as its owner holds it. */
export type NameOwner = { pageId: number; slug: string; title: string; kind: string; role: string; display: string; bound: Bound }
export type SourceData = { title: string; slug: string; bound: Bound; publisher: string; date: string | null; url: string | null; safeFrom: Bound; /** The last day on which what it says holds, year-month-day; null for ever. */ validUntil: string | null }

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

type NameRow = Omit<NameOwner, 'bound'> & { key: string; bound: string }

// Joined by hand, because each journey to the database counts while a page is locked; and an array is one parameter, however long.
const nameRows = async (reader: Reader, keys: readonly string[]): Promise<NameRow[]> => (keys.length === 0 ? [] : reader.$queryRaw<NameRow[]>`
  SELECT n.key, n.role, n.display, n.bound, p.id AS "pageId", p.slug, p.title, p.kind FROM name n JOIN page p ON p.id = n.page_id
  WHERE n.key = ANY(${[...keys]}::text[]) ORDER BY n.page_id`)

function ownersAmong(rows: readonly NameRow[]): Map<string, NameOwner[]> {
  const owners = new Map<string, NameOwner[]>()
  for (const { key, bound, ...named } of rows) {
    if (named.role === 'released') continue
    const owner = { ...named, bound: bound as Bound }
    owners.set(key, [...(owners.get(key) ?? []), owner])
  }
  return owners
}

type SourceRow = SourceData & { key: string }

/** Of two pages that claim one key, the more careful `safe-from` counts. */
async function sourcesOf(reader: Reader, keys: readonly string[], episodes: readonly Episode[]): Promise<Map<string, SourceData>> {
  const rows = keys.length === 0 ? [] : await reader.$queryRaw<SourceRow[]>`
    SELECT s.key, s.safe_from AS "safeFrom", s.publisher, s.date, s.url, s.valid_until::text AS "validUntil", p.title, p.slug, p.bound FROM source s JOIN page p ON p.id = s.page_id
    WHERE s.key = ANY(${[...keys]}::text[]) AND p.deleted_at IS NULL ORDER BY s.page_id`
  const sources = new Map<string, SourceData>()
  for (const row of rows) {
    const known = sources.get(row.key)
    const safeFrom = highest([row.safeFrom, known?.safeFrom ?? '0'], episodes)
    const { key, title, slug, bound, publisher, date, url, validUntil } = row
    sources.set(key, known ? { ...known, safeFrom } : { title, slug, bound, publisher, date, url, safeFrom, validUntil })
  }
  return sources
}

/** The page of each episode, by its code. */
export async function episodePagesOf(reader: Reader): Promise<Map<string, EpisodePageData>> {
  const rows = await reader.$queryRaw<(EpisodePageData & { code: string })[]>`
    SELECT e.code, p.slug, p.title, p.bound FROM episode_page e JOIN page p ON p.id = e.page_id WHERE p.deleted_at IS NULL ORDER BY e.page_id DESC`
  return new Map(rows.map(({ code, ...page }) => [code, page]))
}

/** Of one text: more than any of 512 KB has room for. */
const MOST_PICTURES = 10_000

async function picturesOf(reader: Reader, pageIds: readonly number[]): Promise<Map<number, PictureData>> {
  if (pageIds.length === 0) return new Map()
  const rows = await reader.filePage.findMany({
    where: { pageId: { in: [...new Set(pageIds)].slice(0, MOST_PICTURES) }, media: { state: 'published' }, page: { deletedAt: null } },
    select: {
      pageId: true, alt: true, author: true, licence: true, page: { select: { slug: true, title: true, bound: true } },
      media: { select: { id: true, width: true, height: true, animated: true, sizes: { select: { width: true, height: true }, orderBy: { width: 'asc' } } } },
    },
  })
  return new Map(rows.map(({ pageId, alt, author, licence, page, media }) => [
    pageId, { ...media, alt, author, licence: licence as Licence, slug: page.slug, title: page.title, bound: page.bound as Bound },
  ]))
}
