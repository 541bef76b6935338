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

/** What the bounds of trees depend on outside their own texts. */
export type Grounds = Lookups & {
  owners: ReadonlyMap<string, readonly NameOwner[]>
  /** Names that no page bears any more and a deleted one bore: what they told stays as late as it was. */
  released: ReadonlyMap<string, Bound>
  sourceData: ReadonlyMap<string, SourceData>
}

/** Everything outside their own texts that trees depend on, also where they are shown. */
export type Surroundings = Grounds & {
  episodePages: ReadonlyMap<string, EpisodePageData>
  /** By the id of the description page. */
  pictures: ReadonlyMap<number, PictureData>
}

/** Look up the names and sources that `trees` mention, in one query, or none where they mention nothing.
 *  @param extra further folded names to look up in the same query. */
export async function groundsOf(reader: Reader, trees: readonly PageTree[], episodes: readonly Episode[], extra: readonly string[] = []): Promise<Grounds> {
  const [keys, cited] = mentionedBy(trees, extra)
  return groundsIn(keys.length + cited.length === 0 ? NOTHING : await look(reader, keys, cited, false), episodes)
}

/** The same with the pages of the episodes, and one query more where there are pictures. */
export async function surroundingsOf(reader: Reader, trees: readonly PageTree[], episodes: readonly Episode[], extra: readonly string[] = []): Promise<Surroundings> {
  const found = await look(reader, ...mentionedBy(trees, extra), true)
  const grounds = groundsIn(found, episodes)
  const filed = new Set(trees.flatMap((tree) => tree.blocks.flatMap((block) => block.file ?? [])))
  return {
    ...grounds,
    episodePages: new Map((found.episodePages ?? []).map(({ code, ...page }) => [code, page])),
    pictures: await picturesOf(reader, [...filed].flatMap((key) => (grounds.owners.get(key) ?? []).map((owner) => owner.pageId))),
  }
}

function mentionedBy(trees: readonly PageTree[], extra: readonly string[]): [keys: string[], cited: string[]] {
  const cited = trees.flatMap((tree) => tree.blocks.flatMap((block) => block.cites.flatMap((cite) => (cite.kind === 'source' ? [cite.key] : []))))
  return [[...new Set([...extra, ...trees.flatMap(keysOf)])], [...new Set(cited)]]
}

type Found = { names: NameRow[] | null; sources: SourceRow[] | null; episodePages: (EpisodePageData & { code: string })[] | null }

const NOTHING: Found = { names: null, sources: null, episodePages: null }

// Joined by hand and asked together, because each journey to the database counts while a page is locked; and an array is one
// parameter, however long.
async function look(reader: Reader, keys: readonly string[], cited: readonly string[], withEpisodePages: boolean): Promise<Found> {
  const [found] = await reader.$queryRaw<[Found]>`
    SELECT
      (SELECT json_agg(json_build_object('key', n.key, 'role', n.role, 'display', n.display, 'bound', n.bound, 'pageId', p.id, 'slug', p.slug, 'title', p.title, 'kind', p.kind) ORDER BY n.page_id)
        FROM name n JOIN page p ON p.id = n.page_id WHERE n.key = ANY(${keys}::text[])) AS names,
      (SELECT json_agg(json_build_object('key', s.key, 'safeFrom', s.safe_from, 'publisher', s.publisher, 'date', s.date, 'url', s.url, 'validUntil', s.valid_until, 'title', p.title, 'slug', p.slug, 'bound', p.bound) ORDER BY s.page_id)
        FROM source s JOIN page p ON p.id = s.page_id WHERE s.key = ANY(${cited}::text[]) AND p.deleted_at IS NULL) AS sources,
      (SELECT json_agg(json_build_object('code', e.code, 'slug', p.slug, 'title', p.title, 'bound', p.bound) ORDER BY e.page_id DESC)
        FROM episode_page e JOIN page p ON p.id = e.page_id WHERE p.deleted_at IS NULL AND ${withEpisodePages}) AS "episodePages"`
  return found
}

function groundsIn({ names, sources }: Found, episodes: readonly Episode[]): Grounds {
  const { owners, released } = namesIn(names ?? [], episodes)
  const sourceData = sourcesIn(sources ?? [], episodes)
  return {
    episodes,
    owners,
    released,
    sourceData,
    names: new Map([...released, ...[...owners].map(([key, all]) => [key, lowest(all.map((owner) => owner.bound), episodes)] as const)]),
    sources: new Map([...sourceData].map(([key, source]) => [key, source.safeFrom])),
  }
}

const keysOf = ({ links, front }: PageTree): string[] => [...links.map((link) => link.key), ...(front.theory?.question ? [front.theory.question.key] : [])]

export const ownersOf = async (reader: Reader, keys: readonly string[]): Promise<Map<string, NameOwner[]>> =>
  ownersAmong(keys.length === 0 ? [] : ((await look(reader, keys, [], false)).names ?? []))

function namesIn(rows: readonly NameRow[], episodes: readonly Episode[]) {
  const owners = ownersAmong(rows)
  const released = new Map<string, Bound>()
  for (const { key, role, bound } of rows) {
    if (role === 'released' && !owners.has(key)) released.set(key, highest([bound as Bound, released.get(key) ?? '0'], episodes))
  }
  return { owners, released }
}

type NameRow = Omit<NameOwner, 'bound'> & { key: string; bound: string }

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
function sourcesIn(rows: readonly SourceRow[], episodes: readonly Episode[]): Map<string, SourceData> {
  const sources = new Map<string, SourceData>()
  for (const { key, ...row } of rows) {
    const known = sources.get(key)
    const safeFrom = highest([row.safeFrom, known?.safeFrom ?? '0'], episodes)
    sources.set(key, { ...(known ?? row), safeFrom })
  }
  return sources
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
