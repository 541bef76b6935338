import { DAY, now } from '../clock'
import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { knownPage } from '../pages/known-pages'
import { nextSeason } from '../spoilers/board'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import { rivalsOf } from './rivals'
import { BEATS_AN_EPISODE, BLIND_DAYS, LEAST_MEDIAN, LEAST_VOTES, takeLikeliest } from './rules'

export type BelievedTheory = { id: number; title: string; slug: string; claim: string }

/** The season fans believe in: the likeliest theories that do not compete, as far as a viewer may know of them and of how they hang
 *  together; in the order of their titles, because how likely each is thought is told to whoever has said so themselves.
 *  @param atOnce how many are asked for at a time */
export async function believedSeason(viewer: Viewer, atOnce = 50): Promise<BelievedTheory[]> {
  const most = BEATS_AN_EPISODE * nextSeason(viewer.episodes).episodes
  return (await takenFor(viewer, most, atOnce)).sort((a, b) => a.title.localeCompare(b.title, 'fr'))
}

/** Some at a time, until there are enough: of thousands, only the likeliest are asked for. */
async function takenFor(viewer: Viewer, most: number, atOnce: number): Promise<BelievedTheory[]> {
  const asked = new Map<number, BelievedTheory>()
  let taken: number[] = []
  for (let last: Candidate | null = null; taken.length < most; ) {
    const some: Candidate[] = await candidates(viewer, last, atOnce)
    for (const { id, title, slug, claim } of some) asked.set(id, { id, title, slug, claim })
    taken = takeLikeliest(some.map(({ id }) => id), new Map(some.map(({ id, rivals }) => [id, new Set(rivals)])), most, taken)
    if (some.length < atOnce) break
    last = some.at(-1)!
  }
  return taken.map((id) => asked.get(id)!)
}

type Candidate = BelievedTheory & { count: number; median: number; rivals: number[] }

/** Where as many say the same, the theory that more have spoken on comes first, then the older. They are walked in that order, each
 *  looked up for itself. @param last after which they come */
function candidates(viewer: Viewer, last: Candidate | null, most: number): Promise<Candidate[]> {
  const posed = new Date(now().getTime() - BLIND_DAYS * DAY)
  const comes = last === null ? Prisma.sql`true` : Prisma.sql`(l.median, l.count, -l.page_id) < (${last.median}, ${last.count}, ${-last.id})`
  return db.$queryRaw<Candidate[]>`
    SELECT known.*, l.count, l.median FROM likelihood l, LATERAL (
      SELECT p.id, p.title, p.slug, t.claim, ${rivalsOf(boundsIn(viewer.horizon))} AS rivals FROM page p JOIN theory t ON t.page_id = p.id JOIN revision r ON r.page_id = p.id AND r.n = 1
      WHERE p.id = l.page_id AND NOT t.headcanon AND r.at <= ${posed} AND ${knownPage(viewer)} OFFSET 0) known
    WHERE l.count >= ${LEAST_VOTES} AND l.median >= ${LEAST_MEDIAN} AND ${comes}
    ORDER BY l.median DESC, l.count DESC, l.page_id LIMIT ${most}`
}
