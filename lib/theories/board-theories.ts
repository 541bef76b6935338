import { db } from '../db/client'
import { keptView } from '../pages/kept-views'
import { knownPage } from '../pages/known-pages'
import type { SeasonView } from '../pages/view'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { rivalsOf } from './rivals'
import { boardAtOdds, type BoardOdds, type BoardTheory } from './board-at-odds'

type Row = { id: number; slug: string; title: string; canon: string | null; settlement: string | null; needs: { id: number; slug: string; title: string }[]; rivals: number[] }

/** Where the beats of a season do not fit together, as far as a viewer may know of the theories and of how they hang together. */
export async function oddsOfBoard(viewer: Viewer, { episodes }: SeasonView): Promise<BoardOdds[]> {
  const beats = episodes.flatMap(({ number, beats: here }) => here.flatMap(({ theory }) => (theory && !theory.wanted ? [{ episode: number, slug: theory.href.replace('/wiki/', '') }] : [])))
  return keptView(viewer, `odds of ${beats.map(({ episode, slug }) => `${episode} ${slug}`).join(', ')}`, async () => {
    const theories = await boardTheories(viewer, [...new Set(beats.map(({ slug }) => slug))])
    return boardAtOdds(beats.flatMap(({ episode, slug }) => (theories.has(slug) ? [{ episode, theory: theories.get(slug)! }] : [])))
  })
}

/** Theories by their slugs, with what each depends on and competes with. */
async function boardTheories(viewer: Viewer, slugs: readonly string[]): Promise<Map<string, BoardTheory>> {
  if (slugs.length === 0) return new Map()
  const safe = boundsIn(viewer.horizon)
  const rows = await db.$queryRaw<Row[]>`
    SELECT p.id, p.slug, p.title, CASE WHEN t.canon_bound = ANY(${safe}) THEN t.canon END AS canon, CASE WHEN t.settlement_bound = ANY(${safe}) THEN t.settlement END AS settlement,
      ARRAY(SELECT jsonb_build_object('id', q.id, 'slug', q.slug, 'title', q.title) FROM relation r JOIN name n ON n.key = r.target_key AND n.role <> 'released' AND n.bound = ANY(${safe}) JOIN page q ON q.id = n.page_id AND q.kind = 'theory'
        WHERE r.page_id = p.id AND r.type = 'depends on' AND r.bound = ANY(${safe}) AND q.id <> p.id AND ${knownPage(viewer, 'q')} ORDER BY r.i) AS needs,
      ${rivalsOf(safe)} AS rivals
    FROM page p JOIN theory t ON t.page_id = p.id WHERE p.slug = ANY(${[...slugs]}) AND p.kind = 'theory' AND ${knownPage(viewer)}`
  const link = ({ title, slug }: { title: string; slug: string }) => ({ title, href: `/wiki/${slug}` })
  return new Map(rows.map((row) => [row.slug, { id: row.id, link: link(row), canon: row.canon, settlement: row.settlement, needs: row.needs.map((other) => ({ id: other.id, link: link(other) })), rivals: new Set(row.rivals) }]))
}
