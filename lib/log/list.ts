import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { hiddenAudiences, type Standing } from './audience'
import { maySee, safeBounds, type LogSight } from './sight'

/** Rows of the log on one screen. */
export const LOG_PAGE = 50

/** Somebody in the log; `handle` is null once their account was erased. */
export type LogPerson = { id: number; handle: string | null }

/** One public act. `words` and `data` are null where they are not safe at the reader's horizon, and look as if there were none. */
export type LogRow = {
  id: string
  at: Date
  act: string
  actor: LogPerson | null
  /** By a moderator, whom the site does not name. */
  byModerator: boolean
  /** Who wrote it is hidden. */
  isAuthorHidden: boolean
  /** Whom the act concerns. */
  member: LogPerson | null
  page: { id: number; slug: string; title: string; deleted: boolean } | null
  n: number | null
  proposalId: number | null
  reasonCode: string | null
  words: string | null
  data: Prisma.JsonObject | null
}

/** What public acts are about. */
export const LOG_SORTS = ['page', 'decision', 'member'] as const
export type LogSort = (typeof LOG_SORTS)[number]

/** `before`: the id of the last row seen. `byId`: who did it; a text that somebody else accepted is its author's. `aboutId`: to
 *  whom, or to whose work. `memberId`: either. */
export type LogFilter = { before?: string; pageId?: number; memberId?: number; byId?: number; aboutId?: number; sort?: LogSort; reasonCode?: string }

/** What moderators do to a comment is public as far as the comment is: whoever does not know of it does not hear of that either. */
const ON_COMMENTS = ['comment.remove', 'comment.restore']

/** Who reads, as far as the log needs to know. */
type Reading = Standing & LogSight
/** `namesModerators`: whether everybody reads who decided, or only that a moderator did. */
type Site = { namesModerators: boolean }

/** Public acts on pages the viewer may know of and on people, newest first, in pages by id. Acts on a page beyond the horizon
 *  are not there at all. Reading stops before the oldest transaction still open, so that no row is skipped by whoever follows. */
export async function listLog(viewer: Reading, filter: LogFilter = {}, { namesModerators }: Site = { namesModerators: true }): Promise<{ rows: LogRow[]; nextBefore: string | null }> {
  const unseen = hiddenAudiences(viewer)
  const isUnnamed = !namesModerators && unseen.length > 1
  const hidden = unseen.length === 0 ? Prisma.sql`false` : Prisma.sql`EXISTS (SELECT FROM hidden x WHERE x.field = 'author' AND x.lifted_at IS NULL AND x.page_id = l.page_id AND x.audience = ANY(${unseen})
    AND (x.n = l.n OR x.n = (SELECT r.n FROM revision r WHERE r.proposal_id = l.proposal_id AND r.page_id = l.page_id LIMIT 1)))`
  const found = await db.$queryRaw<Found[]>`
    SELECT l.id, l.at, l.act, l.page_id, l.n, l.proposal_id, l.reason_code, l.words, l.bound, l.data,
           l.actor_id, a.handle AS actor_handle, a.erased_at IS NOT NULL AS actor_erased,
           l.member_id, m.handle AS member_handle, m.erased_at IS NOT NULL AS member_erased,
           p.slug, p.title, p.deleted_at IS NOT NULL AS deleted,
           ${hidden} AS author_hidden, ${isUnnamed} AND l.act NOT LIKE 'page.%' AND l.actor_id IS DISTINCT FROM l.member_id AS unnamed,
           h.slug AS heir_slug, h.title AS heir_title, h.deleted_at IS NOT NULL AS heir_deleted
    FROM log l
    LEFT JOIN member a ON a.id = l.actor_id
    LEFT JOIN member m ON m.id = l.member_id
    LEFT JOIN page p ON p.id = l.page_id
    LEFT JOIN page h ON l.act = 'page.merge' AND h.id = (l.data ->> 'into')::int AND (h.bound = ANY(${safeBounds(viewer)}) OR h.id = ANY(${[...viewer.opened]}))
    WHERE (l.act LIKE 'decision.%' OR l.act LIKE 'member.%' OR l.act LIKE 'page.%' OR (l.act = ANY(${ON_COMMENTS}) AND l.bound = ANY(${safeBounds(viewer)})))
      AND l.tx < pg_snapshot_xmin(pg_current_snapshot())
      AND (l.page_id IS NULL OR p.bound = ANY(${safeBounds(viewer)}) OR p.id = ANY(${[...viewer.opened]}))
      ${narrowed(filter, hidden, isUnnamed)}
    ORDER BY l.id DESC
    LIMIT ${LOG_PAGE + 1}`
  const shown = found.slice(0, LOG_PAGE)
  return {
    rows: shown.map((row) => toRow(row, viewer)),
    nextBefore: found.length > LOG_PAGE ? String(shown.at(-1)?.id) : null,
  }
}

type Found = {
  id: bigint; at: Date; act: string; n: number | null; proposal_id: number | null
  reason_code: string | null; words: string; bound: string; data: Prisma.JsonObject
  actor_id: number | null; actor_handle: string | null; actor_erased: boolean
  member_id: number | null; member_handle: string | null; member_erased: boolean
  author_hidden: boolean; unnamed: boolean
  page_id: number | null; slug: string | null; title: string | null; deleted: boolean
  heir_slug: string | null; heir_title: string | null; heir_deleted: boolean
}

/** Whoever is not told who did something is not told by asking for them either. */
function narrowed({ before, pageId, memberId, byId, aboutId, sort, reasonCode }: LogFilter, hidden: Prisma.Sql, isUnnamed: boolean): Prisma.Sql {
  const parts = [
    before !== undefined && /^\d{1,18}$/.test(before) && Prisma.sql`AND l.id < ${BigInt(before)}`,
    pageId !== undefined && Prisma.sql`AND l.page_id = ${pageId}`,
    memberId !== undefined && Prisma.sql`AND (l.member_id = ${memberId} OR l.actor_id = ${memberId})`,
    byId !== undefined && Prisma.sql`AND (l.actor_id = ${byId} AND (l.act NOT LIKE 'page.%' OR l.member_id IS NULL) OR l.act LIKE 'page.%' AND l.member_id = ${byId})`,
    aboutId !== undefined && Prisma.sql`AND l.member_id = ${aboutId} AND l.act NOT LIKE 'page.%'`,
    (memberId ?? byId ?? aboutId) !== undefined && Prisma.sql`AND NOT ${hidden}`,
    (memberId ?? byId) !== undefined && isUnnamed && Prisma.sql`AND (l.act LIKE 'page.%' OR l.actor_id IS NOT DISTINCT FROM l.member_id OR l.member_id = ${memberId ?? 0})`,
    sort !== undefined && Prisma.sql`AND l.act LIKE ${`${sort}.%`}`,
    reasonCode !== undefined && Prisma.sql`AND l.reason_code = ${reasonCode}`,
  ].filter((part) => part !== false)
  return parts.length > 0 ? Prisma.join(parts, ' ') : Prisma.empty
}

function toRow(row: Found, viewer: Reading): LogRow {
  const knowsHeir = row.act !== 'page.merge' || row.heir_slug !== null
  const safe = knowsHeir && maySee(viewer, row.bound, row.page_id)
  const { page_id: id, slug, title, deleted } = row
  return {
    id: String(row.id), at: row.at, act: safe ? row.act : plainAct(row.act), n: row.n, proposalId: row.proposal_id, reasonCode: row.reason_code,
    byModerator: row.unnamed,
    isAuthorHidden: row.author_hidden,
    actor: row.author_hidden || row.unnamed ? null : personOf(row.actor_id, row.actor_handle, row.actor_erased),
    member: row.author_hidden ? null : personOf(row.member_id, row.member_handle, row.member_erased),
    page: id !== null && slug !== null && title !== null ? { id, slug, title, deleted } : null,
    words: safe && row.words !== '' ? row.words : null,
    data: safe ? dataOf(row) : null,
  }
}

/** That two pages are one subject may be known later than that one of them is gone. */
const plainAct = (act: string): string => (act === 'page.merge' ? 'page.delete' : act)

/** What of an act's details is for everybody; the rest is for the record. */
const TOLD: ReadonlySet<string> = new Set(['from', 'to', 'level', 'until', 'undid', 'i', 'hidden'])

/** A page that took another in is named as it is called now. */
const dataOf = ({ act, data, heir_slug: slug, heir_title: title, heir_deleted: isGone }: Found): LogRow['data'] =>
  act !== 'page.merge' ? Object.fromEntries(Object.entries(data).filter(([key]) => TOLD.has(key))) : isGone ? null : { slug, title }

const personOf = (id: number | null, handle: string | null, erased: boolean): LogPerson | null =>
  id === null ? null : { id, handle: erased ? null : handle }
