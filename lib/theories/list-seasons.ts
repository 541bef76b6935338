import { db } from '../db/client'
import { shorten } from '../pages/indexes'
import { keptView } from '../pages/kept-views'
import { knownPage } from '../pages/known-pages'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'

/** A season that fans imagine, with its first safe words and how many theories it is made of, as far as those are safe. */
export type SeasonRow = { id: number; title: string; slug: string; line: string; theories: number }
/** `more`: the last of them, after which there are others. */
export type SeasonList = { rows: SeasonRow[]; more?: string }

export const PAGE_SEASONS = 25

/** Seasons by their addresses, some at a time. @param after the slug of the season that was the last of the page before */
export const listSeasons = (viewer: Viewer, after = '', most = PAGE_SEASONS): Promise<SeasonList> => keptView(viewer, `seasons ${most} after ${after}`, () => seasonsAfter(viewer, after, most))

async function seasonsAfter(viewer: Viewer, after: string, most: number): Promise<SeasonList> {
  const safe = boundsIn(viewer.horizon)
  const rows = await db.$queryRaw<(SeasonRow & { line: string | null })[]>`
    SELECT p.id, p.title, p.slug, (SELECT b.text FROM block b WHERE b.page_id = p.id AND b.bound = ANY(${safe}) ORDER BY b.i LIMIT 1) AS line,
      (SELECT count(DISTINCT q.id)::int FROM link l JOIN name n ON n.key = l.target_key AND n.role <> 'released' AND n.bound = ANY(${safe}) JOIN page q ON q.id = n.page_id AND q.kind = 'theory'
       WHERE l.page_id = p.id AND l.bound = ANY(${safe}) AND ${knownPage(viewer, 'q')}) AS theories
    FROM page p WHERE p.kind = 'season' AND ${knownPage(viewer)} AND p.slug COLLATE "C" > ${after.replaceAll('\0', '')} ORDER BY p.slug COLLATE "C" LIMIT ${most + 1}`
  const shown = rows.slice(0, most).map((row) => ({ ...row, line: shorten(row.line ?? '') }))
  return { rows: shown, ...(rows.length > most && { more: shown.at(-1)!.slug }) }
}
