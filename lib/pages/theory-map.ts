import { db } from '../db/client'
import type { From } from '../spoilers/front'
import { boundsIn } from '../spoilers/horizon'
import { stillHolds } from '../spoilers/mask'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { keptView } from './kept-views'
import { knownName, knownPage } from './known-pages'
import { PAGE_ROWS, theoryRows } from './theory-index'
import type { LinkView } from './view'

/** How theories hang together. */
export const THEORY_LINKS = ['competes with', 'depends on', 'fork of'] as const
export type TheoryLink = (typeof THEORY_LINKS)[number]

/** `at`, `to`: which of the rows, from 0; null for a theory on another page of the map. */
export type MapLink = { type: TheoryLink; at: number | null; to: number | null; from: LinkView; other: LinkView }
/** Theories by question, and the links of each. A group without a title answers no question; of headcanons there is one more. */
export type TheoryMap = { groups: { title: string | null; href?: string; headcanons: boolean; rows: LinkView[] }[]; links: MapLink[]; more?: string }

const MOST_LINKS = 500

type LinkRow = { type: TheoryLink; until: From | null; from: number; to: number; title: string; slug: string; otherTitle: string; otherSlug: string }

/** The map of theories, as many at a time as their index shows and in its order, with every link that one of them has.
 *  @param after the slug of the theory that was the last of the page before */
export const theoryMap = (viewer: Viewer, after = '', most = PAGE_ROWS): Promise<TheoryMap> => keptView(viewer, `theory map ${most} after ${after}`, () => mapAfter(viewer, after, most))

async function mapAfter(viewer: Viewer, after: string, most: number): Promise<TheoryMap> {
  const found = await theoryRows(viewer, after, most + 1)
  const shown = found.slice(0, most)
  const links = await linkRows(viewer, shown.map(({ id }) => id))
  const place = new Map(shown.map(({ id }, i) => [id, i]))
  const groups = new Map<string, TheoryMap['groups'][number]>()
  for (const { asks, question, headcanon, title, slug } of shown) {
    const key = headcanon ? '~' : (asks ?? '')
    if (!groups.has(key)) groups.set(key, { title: headcanon ? null : question, ...(asks !== null && !headcanon && { href: `/wiki/${asks}` }), headcanons: headcanon, rows: [] })
    groups.get(key)!.rows.push({ title, href: `/wiki/${slug}` })
  }
  return {
    groups: [...groups.values()],
    links: links.filter(({ until, from }) => stillHolds(until ?? undefined, horizonOn(viewer, from), viewer.episodes)).map((row) => ({
      type: row.type, at: place.get(row.from) ?? null, to: place.get(row.to) ?? null,
      from: { title: row.title, href: `/wiki/${row.slug}` }, other: { title: row.otherTitle, href: `/wiki/${row.otherSlug}` },
    })),
    ...(found.length > most && { more: shown.at(-1)!.slug }),
  }
}

const linkRows = (viewer: Viewer, ids: number[]): Promise<LinkRow[]> => db.$queryRaw<LinkRow[]>`
  SELECT DISTINCT r.type, r.until, q.id AS from, q.title, q.slug, p.id AS to, p.title AS "otherTitle", p.slug AS "otherSlug"
  FROM relation r JOIN page q ON q.id = r.page_id JOIN name n ON n.key = r.target_key JOIN page p ON p.id = n.page_id
  WHERE r.type = ANY(${[...THEORY_LINKS]}) AND (r.page_id = ANY(${ids}) OR n.page_id = ANY(${ids})) AND p.id <> q.id AND p.kind = 'theory' AND q.kind = 'theory'
    AND (r.bound = ANY(${boundsIn(viewer.horizon)}) OR q.id = ANY(${[...viewer.opened]})) AND ${knownName(viewer)} AND ${knownPage(viewer)} AND ${knownPage(viewer, 'q')}
  ORDER BY q.title, p.title, r.type LIMIT ${MOST_LINKS}`
