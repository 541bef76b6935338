import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { EpisodeCode } from '../spoilers/bound'
import { momentKey } from '../spoilers/cite'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { claimsSafeFor, CLAIM_STATE } from './claims'

/** How many claims cite a moment, how many of them are verified, and how many cite an episode without saying when. */
export type Progress = { timed: number; verified: number; untimed: number }

const PAGES_SHOWN = 100

/** The figures of `Progress`. */
const COUNTS = Prisma.sql`count(DISTINCT (c.page_id, c.claim)) FILTER (WHERE c.claim IS NOT NULL)::int AS timed,
  count(DISTINCT (c.page_id, c.claim)) FILTER (WHERE s.verified)::int AS verified, count(*) FILTER (WHERE c.claim IS NULL)::int AS untimed`

/** As far as the viewer has watched: of each episode, and of the pages with most still to check.
 *  Both in the order in which one works through them.
 *  @param pageId of this page alone */
export async function verificationProgress(viewer: Viewer, pageId?: number): Promise<{ episodes: (Progress & { code: string })[]; pages: (Progress & { slug: string; title: string })[] }> {
  const [episodes, pages] = await Promise.all([
    db.$queryRaw<(Progress & { code: string })[]>`
      SELECT c.episode_code AS code, ${COUNTS}
      FROM citation c JOIN page p ON p.id = c.page_id ${CLAIM_STATE}
      WHERE ${claimsSafeFor(viewer)} AND ${onPage(pageId)} GROUP BY 1`,
    db.$queryRaw<(Progress & { slug: string; title: string })[]>`
      SELECT p.slug, p.title, ${COUNTS}
      FROM citation c JOIN page p ON p.id = c.page_id ${CLAIM_STATE}
      WHERE ${claimsSafeFor(viewer)} AND c.claim IS NOT NULL AND ${onPage(pageId)} GROUP BY p.id
      ORDER BY count(DISTINCT c.claim) - count(DISTINCT c.claim) FILTER (WHERE s.verified) DESC, p.title LIMIT ${PAGES_SHOWN}`,
  ])
  const known = new Map(episodes.map((row) => [row.code, row]))
  const inOrder = viewer.episodes.filter(({ ordinal }) => ordinal <= viewer.horizon.ordinal)
  return { episodes: inOrder.map(({ code }) => known.get(code) ?? { code, timed: 0, verified: 0, untimed: 0 }), pages }
}

const onPage = (pageId: number | undefined): Prisma.Sql => (pageId === undefined ? Prisma.sql`true` : Prisma.sql`c.page_id = ${pageId}`)

/** What cites an episode and names no moment, for whoever is watching it anyway; most-cited pages first. */
export async function untimedIn(viewer: Viewer, code: string, pageId?: number): Promise<{ slug: string; title: string; count: number }[]> {
  return db.$queryRaw<{ slug: string; title: string; count: number }[]>`
    SELECT p.slug, p.title, count(*)::int AS count FROM citation c JOIN page p ON p.id = c.page_id
    WHERE ${claimsSafeFor(viewer)} AND c.episode_code = ${code} AND c.at IS NULL AND ${onPage(pageId)}
    GROUP BY p.id ORDER BY 3 DESC, p.title LIMIT ${PAGES_SHOWN}`
}

/** How far a page is verified, and which moments it cites are, by `momentKey`: those of which everything shown that cites them is. */
export type PageChecks = { timed: number; verified: number; moments: ReadonlySet<string> }

export async function pageChecks(viewer: Viewer, pageId: number): Promise<PageChecks> {
  const rows = await db.$queryRaw<{ code: EpisodeCode; at: number; until: number | null; claim: string; verified: boolean }[]>`
    SELECT c.episode_code AS code, c.at, c.until, c.claim, bool_and(s.verified IS TRUE) AS verified
    FROM citation c ${CLAIM_STATE}
    WHERE c.page_id = ${pageId} AND c.claim IS NOT NULL AND c.bound = ANY(${boundsIn(horizonOn(viewer, pageId))}) GROUP BY 1, 2, 3, 4`
  const keyOf = ({ code, at, until }: (typeof rows)[number]) => momentKey({ code, at, ...(until !== null && { until }) })
  const open = new Set(rows.filter((row) => !row.verified).map(keyOf))
  const moments = rows.map(keyOf).filter((moment) => !open.has(moment))
  return { timed: rows.length, verified: rows.filter((row) => row.verified).length, moments: new Set(moments) }
}
