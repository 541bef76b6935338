import { db } from '../db/client'
import { keptView } from '../pages/kept-views'
import { boundsIn } from '../spoilers/horizon'
import { THEORY_LINKS } from '../spoilers/theory-links'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { atOdds, type AtOdds, type LinkedTheory, type Verdicts } from './at-odds'
import { rivalsOf } from './rivals'

type Row = { id: number; title: string; slug: string; links: string[]; rivals: number[]; canon: string | null; settlement: string | null }

const TYPES = Object.keys(THEORY_LINKS)

/** Where a theory and those it is linked to contradict one another, as far as a viewer may know.
 *  @param pageId of a theory that they may know of @param own what is said of it on its own page */
export const oddsOfTheory = (viewer: Viewer, pageId: number, own: Verdicts): Promise<AtOdds[]> =>
  keptView(viewer, `odds of theory ${pageId} ${own.canon} ${own.settlement}`, async () => atOdds(own, await linkedTheories(viewer, pageId)))

/** Theories that a theory names as competing, needed or forked, or that name it as competing: as far as a viewer may know of the
 *  link, of the other, and of what is said of it.
 *  @param pageId of a theory that they may know of */
export async function linkedTheories(viewer: Viewer, pageId: number): Promise<LinkedTheory[]> {
  const [safe, here] = [boundsIn(viewer.horizon), boundsIn(horizonOn(viewer, pageId))]
  const rows = await db.$queryRaw<Row[]>`
    WITH linked AS (
      SELECT n.page_id AS id, r.type FROM relation r JOIN name n ON n.key = r.target_key AND n.role <> 'released' AND n.bound = ANY(${safe})
      WHERE r.page_id = ${pageId} AND r.type = ANY(${TYPES}) AND r.bound = ANY(${here})
      UNION
      SELECT r.page_id, r.type FROM relation r JOIN name n ON n.key = r.target_key AND n.role <> 'released'
      WHERE n.page_id = ${pageId} AND r.type = 'competes with' AND r.bound = ANY(${safe})
    )
    SELECT p.id, p.title, p.slug, array_agg(DISTINCT l.type) AS links,
      CASE WHEN t.canon_bound = ANY(${safe}) THEN t.canon END AS canon, CASE WHEN t.settlement_bound = ANY(${safe}) THEN t.settlement END AS settlement,
      ${rivalsOf(safe)} AS rivals
    FROM linked l JOIN page p ON p.id = l.id AND p.deleted_at IS NULL AND p.bound = ANY(${safe}) AND p.id <> ${pageId} JOIN theory t ON t.page_id = p.id AND t.bound = ANY(${safe})
    GROUP BY p.id, p.title, p.slug, t.canon, t.canon_bound, t.settlement, t.settlement_bound ORDER BY p.title, p.id`
  return rows.map(({ id, title, slug, links, rivals, canon, settlement }) => ({ pageId: id, link: { title, href: `/wiki/${slug}` }, links: new Set(links), rivals: new Set(rivals), canon, settlement }))
}
