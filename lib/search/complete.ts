import { Prisma } from '../db/generated/client'
import { db } from '../db/client'
import { foldName } from '../fold'
import type { Kind } from '../spoilers/front'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'

/** A name that a link can be begun with; `title` where it is another name of a page than its title. */
export type NameOffer = { name: string; kind: Kind; title?: string }
/** The key by which a source is cited, and what it is. */
export type SourceOffer = { key: string; says: string }

const MOST = 12
const LONGEST = 100

type NameRow = { display: string; title: string; kind: Kind; role: string }

/** Titles and other names that hold what was typed, accents apart: those that begin with it first. Only what the viewer may know. */
export async function completeNames(viewer: Viewer, typed: string): Promise<NameOffer[]> {
  const rows = await namesLike(viewer, typed, Prisma.sql`TRUE`)
  return rows.map(({ display, title, kind, role }) => ({ name: display, kind, ...(role !== 'title' && { title }) }))
}

/** Sources by key or title, in the same way. */
export async function completeSources(viewer: Viewer, typed: string): Promise<SourceOffer[]> {
  const rows = await namesLike(viewer, typed, Prisma.sql`p.kind = 'source' AND n.role = 'title'`)
  return rows.map(({ display }) => ({ key: foldName(display), says: display }))
}

/** Masked by the page's bound and the name's own, as a search is. Without anything typed, titles alone. */
async function namesLike(viewer: Viewer, typed: string, among: Prisma.Sql): Promise<NameRow[]> {
  const key = foldName(typed.slice(0, LONGEST))
  const bounds = boundsIn(viewer.horizon)
  const like = key === '' ? Prisma.sql`n.role = 'title'` : Prisma.sql`n.key LIKE ${`%${key}%`}`
  return db.$queryRaw<NameRow[]>`
    SELECT n.display, p.title, p.kind, n.role FROM name n JOIN page p ON p.id = n.page_id
    WHERE ${like} AND ${among} AND n.role <> 'former' AND n.bound = ANY(${bounds}) AND p.bound = ANY(${bounds}) AND p.deleted_at IS NULL
    ORDER BY (n.key LIKE ${`${key}%`}) DESC, (n.role = 'title') DESC, length(n.key), n.key LIMIT ${MOST}`
}
