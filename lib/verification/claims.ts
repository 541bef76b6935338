import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { Verdict } from '../result'
import type { Bound } from '../spoilers/bound'
import { boundsIn } from '../spoilers/horizon'
import type { Viewer } from '../spoilers/viewer'
import type { CheckAnswer } from './answers'
import { ownClaims } from './own-claims'
import { canCheck, canDeny } from './policy'

/** Something that a page says and cites a moment for. Times in seconds from the start of the episode. */
export type ClaimRow = {
  /** One word for it, wherever it stands in a list. */
  id: string
  page: { slug: string; title: string }
  claim: string
  words: string
  at: number
  until: number | null
  isVerified: boolean
  /** What the viewer answered. */
  answer: CheckAnswer | null
  canCheck: Verdict
  canDeny: Verdict
}
/** `pageId`: of one page alone. `all`: also what is verified, and what the viewer has answered. `after`: the `next` of the list before. */
export type ClaimFilter = { pageId?: number; all?: boolean; after?: string }

/** Claims on one screen. */
export const CLAIMS_SHOWN = 40

type Found = { pageId: number; i: number; head: number; kind: string; slug: string; title: string; claim: string; words: string; at: number; until: number | null; verified: boolean; answer: CheckAnswer | null; bound: Bound }

/** What the pages that a viewer may know say of an episode they have watched, each with a time, in the order of the episode. */
export async function listClaims(viewer: Viewer, code: string, { pageId, all = false, after }: ClaimFilter = {}): Promise<{ rows: ClaimRow[]; next: string | null }> {
  const narrowed = [
    claimsSafeFor(viewer),
    Prisma.sql`c.episode_code = ${code} AND c.claim IS NOT NULL`,
    ...(pageId === undefined ? [] : [Prisma.sql`c.page_id = ${pageId}`]),
    ...(all ? [] : [Prisma.sql`s.verified IS NOT TRUE AND v.answer IS NULL`]),
    ...afterSql(after),
  ]
  const found = await findClaims(viewer, narrowed, CLAIMS_SHOWN + 1)
  const shown = found.slice(0, CLAIMS_SHOWN)
  const last = found.length > CLAIMS_SHOWN ? shown.at(-1)! : null
  return { rows: await rowsOf(viewer, shown), next: last && `${last.at}.${last.pageId}.${last.i}` }
}

/** A claim with what the verb needs to know: from when it is known, and what kind of page says it. */
export type FoundClaim = ClaimRow & { pageId: number; code: string; kind: string; bound: Bound }

/** One claim, as it stands on its page now and the viewer may know of it. */
export async function findClaim(viewer: Viewer, slug: string, claim: string): Promise<FoundClaim | null> {
  const [found] = await findClaims(viewer, [claimsSafeFor(viewer), Prisma.sql`p.slug = ${slug} AND c.claim = ${claim}`], 1)
  if (!found) return null
  const { pageId, code, kind, bound } = found
  return { ...(await rowsOf(viewer, [found]))[0]!, pageId, code, kind, bound }
}

/** One claim that this person may answer, another every turn; of an episode they have watched. */
export async function someClaim(viewer: Viewer, turn: number): Promise<(ClaimRow & { code: string }) | null> {
  const found = await findClaims(viewer, [claimsSafeFor(viewer), Prisma.sql`c.claim IS NOT NULL AND s.verified IS NOT TRUE AND v.answer IS NULL`], MOST_TRIED, Prisma.sql`md5(${String(turn)} || c.page_id || '-' || c.i)`)
  const rows = await rowsOf(viewer, found)
  const at = rows.findIndex((row) => row.canCheck.ok)
  return at < 0 ? null : { ...rows[at]!, code: found[at]!.code }
}

const MOST_TRIED = 10

/** What cites an episode that the viewer has watched, safe and on a page that is safe. A citation may be lowered below its
 *  episode; whoever has not watched that cannot check it. */
export const claimsSafeFor = (viewer: Viewer): Prisma.Sql => {
  const bounds = boundsIn(viewer.horizon)
  return Prisma.sql`c.episode_code = ANY(${bounds}) AND c.bound = ANY(${bounds}) AND p.bound = ANY(${bounds}) AND p.deleted_at IS NULL`
}

/** Whether a citation's claim is verified, as `s`; claim by claim, so that it costs what is asked for and not all there is. */
export const CLAIM_STATE = Prisma.sql`LEFT JOIN LATERAL (SELECT verified FROM claim_state WHERE page_id = c.page_id AND claim = c.claim) s ON true`

function afterSql(after: string | undefined): Prisma.Sql[] {
  if (after === undefined || !/^\d{1,7}\.\d{1,9}\.\d{1,7}$/.test(after)) return []
  const [at, pageId, i] = after.split('.').map(Number)
  return [Prisma.sql`(c.at, c.page_id, c.i) > (${at}, ${pageId}, ${i})`]
}

const IN_TIME = Prisma.sql`c.at, c.page_id, c.i`

const findClaims = (viewer: Viewer, where: Prisma.Sql[], most: number, order = IN_TIME) => db.$queryRaw<(Found & { code: string })[]>`
  SELECT c.page_id AS "pageId", c.i, p.head, p.kind, p.slug, p.title, c.episode_code AS code, c.claim, c.words, c.at, c.until, c.bound, s.verified IS TRUE AS verified, v.answer
  FROM citation c JOIN page p ON p.id = c.page_id
  ${CLAIM_STATE}
  LEFT JOIN verification v ON v.page_id = c.page_id AND v.claim = c.claim AND v.member_id = ${viewer.kind === 'member' ? viewer.id : 0}
  WHERE ${Prisma.join(where, ' AND ')} ORDER BY ${order} LIMIT ${most}`

/** The same claim may stand twice on a page, and is asked once. */
async function rowsOf(viewer: Viewer, found: readonly Found[]): Promise<ClaimRow[]> {
  const own = await ownAmong(viewer, found)
  const once = found.filter((row, i) => found.findIndex((other) => other.pageId === row.pageId && other.claim === row.claim) === i)
  return once.map(({ pageId, kind, slug, title, claim, words, at, until, verified, answer }) => {
    const subject = { page: { id: pageId, kind }, isOwn: own.get(pageId)?.has(claim) ?? false }
    return { id: `${pageId}-${claim}`, page: { slug, title }, claim, words, at, until, isVerified: verified, answer, canCheck: canCheck(viewer, subject), canDeny: canDeny(viewer, subject) }
  })
}

async function ownAmong(viewer: Viewer, found: readonly Found[]): Promise<Map<number, ReadonlySet<string>>> {
  if (viewer.kind === 'anonymous') return new Map()
  const own = new Map<number, ReadonlySet<string>>()
  // One after another: each may read a whole page, and whoever wrote them all would have forty read at once.
  for (const { pageId: id, head } of found) if (!own.has(id)) own.set(id, await ownClaims(viewer.id, { id, head }))
  return own
}
