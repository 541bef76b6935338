import { today } from '../clock'
import { db } from '../db/client'
import { boundsIn, sees } from '../spoilers/horizon'
import type { Bound } from '../spoilers/bound'
import { visibleTo } from '../spoilers/visible'
import type { Viewer } from '../spoilers/viewer'
import { findPage } from '../revisions/find'
import { hiddenAuthors } from '../revisions/hidden'
import { listRecent } from '../revisions/history'
import { personView } from '../revisions/revision-row'
import type { PersonView, RecentRow } from '../revisions/view'
import { listLargest, listPages } from './indexes'
import { readPage } from './read'
import type { Html, IndexRow, LinkView } from './view'

const MOST_ROWS = 500
const FRONT_ROWS = 12

/** Names that safe text links to and no page bears, most wanted first. A name whose page is merely hidden, or was
 *  before it was deleted, is not among them: nothing leads there that the viewer could know to be missing. */
export async function listWanted(viewer: Viewer): Promise<{ title: string; href: string; count: number }[]> {
  const safe = boundsIn(viewer.horizon)
  const rows = await db.link.groupBy({
    by: ['targetKey'],
    where: { bound: { in: safe }, page: visibleTo(viewer) },
    _count: { pageId: true },
    _min: { display: true },
    orderBy: [{ _count: { pageId: 'desc' } }, { targetKey: 'asc' }],
    take: MOST_ROWS,
  })
  const owned = await db.name.findMany({ where: { key: { in: rows.map((row) => row.targetKey) }, OR: [{ page: { deletedAt: null } }, { bound: { notIn: safe } }] }, select: { key: true } })
  const taken = new Set(owned.map((name) => name.key))
  return rows.filter((row) => !taken.has(row.targetKey)).map((row) => {
    const title = row._min.display ?? row.targetKey
    return { title, href: `/new?title=${encodeURIComponent(title)}`, count: row._count.pageId }
  })
}

export type Outdated = LinkView & { source: LinkView; until: string }

/** Pages whose safe text rests on a source that says of itself that it holds no longer, the latest to end first. */
export async function listOutdated(viewer: Viewer): Promise<Outdated[]> {
  const sources = await db.source.findMany({
    where: { validUntil: { lt: new Date(today()) }, page: visibleTo(viewer) },
    orderBy: [{ validUntil: 'desc' }, { pageId: 'asc' }], take: MOST_ROWS, select: { key: true, validUntil: true, page: { select: { title: true, slug: true } } },
  })
  const cites = await db.citation.findMany({
    where: { sourceKey: { in: sources.map(({ key }) => key) }, bound: { in: boundsIn(viewer.horizon) }, page: visibleTo(viewer) },
    distinct: ['pageId', 'sourceKey'], orderBy: [{ pageId: 'asc' }], take: MOST_ROWS, select: { sourceKey: true, page: { select: { title: true, slug: true } } },
  })
  const linkTo = ({ title, slug }: { title: string; slug: string }): LinkView => ({ title, href: `/wiki/${slug}` })
  return sources.flatMap(({ key, validUntil, page }) =>
    cites.filter(({ sourceKey }) => sourceKey === key).map((cite) => ({ ...linkTo(cite.page), source: linkTo(page), until: validUntil!.toISOString().slice(0, 10) })))
}

/** Pages whose safe text links here, by any of its names. Null where the viewer knows no such page. */
export async function listBacklinks(viewer: Viewer, slug: string): Promise<{ title: string; links: LinkView[] } | null> {
  const page = await findPage(viewer, slug)
  if (!page) return null
  const names = await db.name.findMany({ where: { pageId: page.id }, select: { key: true, bound: true } })
  const keys = names.filter((name) => sees(viewer.horizon, name.bound as Bound) || viewer.opened.has(page.id)).map((name) => name.key)
  const pages = await db.page.findMany({
    where: { id: { not: page.id }, ...visibleTo(viewer), links: { some: { targetKey: { in: keys }, bound: { in: boundsIn(viewer.horizon) } } } },
    select: { title: true, slug: true },
    orderBy: { title: 'asc' },
    take: MOST_ROWS,
  })
  return { title: page.title, links: pages.map((row) => ({ title: row.title, href: `/wiki/${row.slug}` })) }
}

/** Who wrote a page: its authors with the number of their edits, most first; without the edits whose author is hidden from the viewer. */
export async function listAuthors(viewer: Viewer, slug: string): Promise<(PersonView & { edits: number })[]> {
  const page = await findPage(viewer, slug)
  if (!page) return []
  const hidden = await hiddenAuthors(viewer, page.id)
  const counts = await db.revision.groupBy({ by: ['authorId'], where: { pageId: page.id, n: { notIn: hidden } }, _count: { n: true }, orderBy: { _count: { n: 'desc' } }, take: MOST_ROWS })
  const members = await db.member.findMany({ where: { id: { in: counts.map((row) => row.authorId) } }, select: { id: true, handle: true, erasedAt: true } })
  return counts.flatMap((row) => {
    const member = members.find((candidate) => candidate.id === row.authorId)
    return member ? [{ ...personView(member), edits: row._count.n }] : []
  })
}

/** As many as a sitemap may hold. */
const MOST_ADDRESSES = 50_000

/** Every page that the viewer may know of, with when it was last changed. */
export async function listAddresses(viewer: Viewer): Promise<{ slug: string; at: Date }[]> {
  const pages = await db.page.findMany({ where: { head: { not: null }, ...visibleTo(viewer) }, orderBy: { id: 'asc' }, take: MOST_ADDRESSES, select: { slug: true, headRevision: { select: { at: true } } } })
  return pages.flatMap(({ slug, headRevision }) => (headRevision ? [{ slug, at: headRevision.at }] : []))
}

export type FrontPage = { lead: Html; title: string | null; href: string | null; episodes: IndexRow[]; characters: IndexRow[]; theories: IndexRow[]; recent: RecentRow[] }

/** The home page: the show's own lead, and what there is to read. */
export async function frontPage(viewer: Viewer): Promise<FrontPage> {
  const show = await db.page.findFirst({ where: { kind: 'show', head: { not: null }, ...visibleTo(viewer) }, select: { slug: true }, orderBy: { id: 'asc' } })
  const [answer, episodes, characters, theories, recent] = await Promise.all([
    show ? readPage(viewer, show.slug) : null,
    listPages(viewer, 'episode'),
    listLargest(viewer, 'character', FRONT_ROWS),
    listLargest(viewer, 'theory', FRONT_ROWS),
    listRecent(viewer, undefined, 8),
  ])
  const article = answer?.kind === 'article' ? answer.article : null
  return { lead: article?.lead ?? '', title: article?.title ?? null, href: article ? `/wiki/${article.slug}` : null, episodes, characters, theories, recent: recent.rows }
}
