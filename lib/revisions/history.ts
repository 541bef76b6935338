import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { isModerator } from '../people/person'
import { horizonOn, visibleTo } from '../spoilers/visible'
import type { Viewer } from '../spoilers/viewer'
import { findPage } from './find'
import { hiddenFields } from './hidden'
import { revisionFields, revisionRow } from './revision-row'
import type { RecentRow, RevisionRow } from './view'

export const PAGE_SIZE = 50

type Listed = { page: { title: string; href: string }; rows: RevisionRow[]; nextBefore: number | null }

/** A page's revisions, newest first, in pages of 50 by number. Null where the viewer knows no such page. */
export async function listHistory(viewer: Viewer, slug: string, before?: number): Promise<Listed | null> {
  const page = await findPage(viewer, slug)
  if (!page) return null
  const rows = await db.revision.findMany({
    where: { pageId: page.id, ...(before !== undefined && isRowNumber(before) && { n: { lt: before } }) },
    orderBy: { n: 'desc' },
    take: PAGE_SIZE + 1,
    select: revisionFields,
  })
  const shown = rows.slice(0, PAGE_SIZE)
  const hidden = await hiddenFields(viewer, shown)
  const horizon = horizonOn(viewer, page.id)
  return {
    page: { title: page.title, href: `/wiki/${page.slug}` },
    rows: shown.map((row) => revisionRow(row, horizon, hidden(page.id))),
    nextBefore: rows.length > PAGE_SIZE ? shown.at(-1)!.n : null,
  }
}

/** What was published lately on pages the viewer knows of, newest first.
 *  @param before `{time in ms}-{page id}-{n}` of the last row seen. */
export async function listRecent(viewer: Viewer, before?: string, take = PAGE_SIZE): Promise<{ rows: RecentRow[]; nextBefore: string | null }> {
  const { rows, nextBefore } = await listPublished(viewer, {}, before, take)
  return { rows: rows.map(({ row }) => row), nextBefore }
}

/** The same, of one author, for whoever lists their work. Each row says whether its author is hidden from the viewer. */
export async function listPublished(
  viewer: Viewer, by: { authorId?: number }, before?: string, take = PAGE_SIZE,
): Promise<{ rows: { row: RecentRow; isAuthorHidden: boolean }[]; nextBefore: string | null }> {
  const rows = await db.revision.findMany({
    where: { ...by, page: visibleTo(viewer), ...cursorWhere(before) },
    orderBy: [{ at: 'desc' }, { pageId: 'asc' }, { n: 'asc' }],
    take: take + 1,
    select: { ...revisionFields, page: { select: { title: true, slug: true } }, waits: { select: { id: true } } },
  })
  const shown = rows.slice(0, take)
  const hidden = await hiddenFields(viewer, shown)
  const last = shown.at(-1)
  return {
    rows: shown.map((row) => ({
      row: {
        ...revisionRow(row, horizonOn(viewer, row.pageId), hidden(row.pageId)),
        page: { title: row.page.title, href: `/wiki/${row.page.slug}` },
        slug: row.page.slug,
        unchecked: isModerator(viewer) && row.waits !== null,
      },
      isAuthorHidden: hidden(row.pageId).author.has(row.n),
    })),
    nextBefore: rows.length > take && last ? `${last.at.getTime()}-${last.pageId}-${last.n}` : null,
  }
}

function cursorWhere(before: string | undefined) {
  const match = /^(\d{1,15})-(\d{1,9})-(\d{1,9})$/.exec(before ?? '')
  if (!match) return {}
  const [at, pageId, n] = [new Date(Number(match[1])), Number(match[2]), Number(match[3])]
  return { OR: [{ at: { lt: at } }, { at, pageId: { gt: pageId } }, { at, pageId, n: { gt: n } }] }
}
