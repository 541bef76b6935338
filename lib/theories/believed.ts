import { DAY, now } from '../clock'
import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { knownPage } from '../pages/known-pages'
import { nextSeason } from '../spoilers/board'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { BEATS_AN_EPISODE, BLIND_DAYS, LEAST_MEDIAN, LEAST_VOTES, takeLikeliest } from './rules'

export type BelievedTheory = { id: number; title: string; slug: string; claim: string }

/** The season fans believe in: the likeliest theories that do not compete, as far as a viewer may know of them and of how they hang
 *  together; in the order of their titles, because how likely each is thought is told to whoever has said so themselves.
 *  @param atOnce how many are asked for at a time */
export async function believedSeason(viewer: Viewer, atOnce = 100): Promise<BelievedTheory[]> {
  const most = BEATS_AN_EPISODE * nextSeason(viewer.episodes).episodes
  const rows = await db.page.findMany({ where: { id: { in: await takenFor(viewer, most, atOnce) } }, select: { id: true, title: true, slug: true, theory: { select: { claim: true } } } })
  return rows.map(({ theory, ...row }) => ({ ...row, claim: theory?.claim ?? '' })).sort((a, b) => a.title.localeCompare(b.title, 'fr'))
}

/** Some at a time, until there are enough: of thousands, only the likeliest are asked for. */
async function takenFor(viewer: Viewer, most: number, atOnce: number): Promise<number[]> {
  let taken: number[] = []
  for (let last: Candidate | null = null; taken.length < most; ) {
    const some: Candidate[] = await candidates(viewer, last, atOnce)
    const ids = some.map(({ id }) => id)
    taken = takeLikeliest(ids, await rivalsAmong(viewer, [...taken, ...ids]), most, taken)
    if (some.length < atOnce) break
    last = some.at(-1)!
  }
  return taken
}

type Candidate = { id: number; count: number; median: number }

/** Where as many say the same, the theory that more have spoken on comes first, then the older. @param last after which they come */
function candidates(viewer: Viewer, last: Candidate | null, most: number): Promise<Candidate[]> {
  const posed = new Date(now().getTime() - BLIND_DAYS * DAY)
  const comes = last === null ? Prisma.sql`true` : Prisma.sql`(l.median, l.count, -p.id) < (${last.median}, ${last.count}, ${-last.id})`
  return db.$queryRaw<Candidate[]>`
    SELECT p.id, l.count, l.median FROM likelihood l JOIN theory t ON t.page_id = l.page_id JOIN page p ON p.id = l.page_id JOIN revision r ON r.page_id = p.id AND r.n = 1
    WHERE l.count >= ${LEAST_VOTES} AND l.median >= ${LEAST_MEDIAN} AND NOT t.headcanon AND r.at <= ${posed} AND ${comes} AND ${knownPage(viewer)}
    ORDER BY l.median DESC, l.count DESC, p.id LIMIT ${most}`
}

/** Who competes with whom, whichever of the two says so. */
async function rivalsAmong(viewer: Viewer, ids: readonly number[]): Promise<Map<number, Set<number>>> {
  const safe = boundsIn(viewer.horizon)
  const rows = ids.length === 0 ? [] : await db.$queryRaw<{ one: number; two: number }[]>`
    SELECT r.page_id AS one, n.page_id AS two FROM relation r JOIN name n ON n.key = r.target_key AND n.role <> 'released' AND n.bound = ANY(${safe})
    WHERE r.type = 'competes with' AND r.bound = ANY(${safe}) AND (r.until IS NULL OR r.until <> ALL(${safe})) AND r.page_id = ANY(${[...ids]}) AND n.page_id = ANY(${[...ids]})`
  const rivals = new Map<number, Set<number>>()
  for (const { one, two } of rows) for (const [id, other] of [[one, two], [two, one]] as const) rivals.set(id, (rivals.get(id) ?? new Set()).add(other))
  return rivals
}
