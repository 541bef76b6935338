import { db } from '../db/client'
import { visibleTo } from '../spoilers/visible'
import type { Viewer } from '../spoilers/viewer'
import type { FileRow } from './view'

const MOST_ROWS = 60

/** The pictures that a viewer may know of, newest first, in screens of 60.
 *  @param before the page id of the last one seen */
export async function listFiles(viewer: Viewer, before: number | null): Promise<{ rows: FileRow[]; nextBefore: number | null }> {
  const found = await db.filePage.findMany({
    where: { ...(before !== null && { pageId: { lt: before } }), media: { state: 'published' }, page: { ...visibleTo(viewer), head: { not: null } } },
    orderBy: { pageId: 'desc' },
    take: MOST_ROWS + 1,
    select: { pageId: true, mediaId: true, alt: true, page: { select: { title: true, slug: true } }, media: { select: { width: true, height: true, animated: true, sizes: { orderBy: { width: 'asc' }, take: 1 } } } },
  })
  const rows = found.slice(0, MOST_ROWS)
  return {
    rows: rows.map(({ mediaId, alt, page, media }) => {
      const small = media.sizes[0]
      return { title: page.title, href: `/wiki/${page.slug}`, alt, src: `/media/${mediaId}${small ? `?w=${small.width}` : ''}`, width: small?.width ?? media.width, height: small?.height ?? media.height }
    }),
    nextBefore: found.length > MOST_ROWS ? (rows.at(-1)?.pageId ?? null) : null,
  }
}
