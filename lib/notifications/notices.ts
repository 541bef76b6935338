import { db } from '../db/client'
import { maySee } from '../log/sight'
import { deciderView } from '../review/decider-view'
import { reasonsFor } from '../review/reasons'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { Bound } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'
import { MOST_NEW, MUTED_OR_NOT, NOTICED } from './noticed'
import { concernsReader, SAID } from './own-acts'
import { thisReader } from './reader'
import { watchedNew } from './watched-notices'

/** One act that concerns somebody, as they are told of it. `title` and `href` are null where it is about no page or proposal of
 *  theirs that they may know of. */
export type Notice = { id: string; at: Date; by: PersonView | null; words: string; title: string | null; href: string | null; reason: string; said: string; isNew: boolean; /** Whether one would hear nothing of its like by muting whoever it was. */ canMute: boolean }
export type Notices = { rows: Notice[]; nextBefore: string | null; newest: string | null }

const PAGE_SIZE = 50
type Row = {
  id: bigint; at: Date; act: string; words: string; bound: Bound; reason_code: string | null; proposal_id: number | null; n: number | null
  actor_id: number | null; handle: string | null; erased_at: Date | null; said: string | null; thread: number | null; comment: number | null
  slug: string | null; page_title: string | null; page_bound: Bound | null; page_id: number | null; deleted_at: Date | null; proposal_title: string | null; is_own: boolean | null
}

/** What others did that concerns this person, newest first. Nobody's notices but one's own.
 *  @param before the id of the last one seen */
export async function listNotices(viewer: MemberViewer, before?: string): Promise<Notices> {
  const below = /^\d{1,18}$/.test(before ?? '') ? BigInt(before!) : null
  const [found, seen, reasons, decider] = await Promise.all([
    db.$queryRaw<Row[]>`
      SELECT l.id, l.at, l.act, l.words, l.bound, l.reason_code, l.proposal_id, l.n, l.actor_id, a.handle, a.erased_at,
             ${SAID} AS said, (l.data ->> 'thread')::int AS thread, (l.data ->> 'comment')::int AS comment,
             p.slug, p.title AS page_title, p.bound AS page_bound, p.id AS page_id, p.deleted_at, o.title AS proposal_title, o.author_id = l.member_id AS is_own
      FROM ${thisReader(viewer)} r JOIN log l ON l.member_id = r.member_id LEFT JOIN member a ON a.id = l.actor_id LEFT JOIN page p ON p.id = l.page_id LEFT JOIN proposal o ON o.id = l.proposal_id
      WHERE ${concernsReader} AND (${below}::bigint IS NULL OR l.id < ${below}) AND l.tx < pg_snapshot_xmin(pg_current_snapshot())
      ORDER BY l.id DESC LIMIT ${PAGE_SIZE + 1}`,
    db.member.findUniqueOrThrow({ where: { id: viewer.id }, select: { noticesSeen: true } }),
    reasonsFor(viewer.id), deciderView(viewer),
  ])
  const rows = found.slice(0, PAGE_SIZE)
  return {
    rows: rows.map((row) => noticeOf(viewer, row, { seen: seen.noticesSeen, reason: reasons.wordsOf(row.reason_code), decider })),
    nextBefore: found.length > PAGE_SIZE ? String(rows.at(-1)!.id) : null,
    newest: below === null && rows[0] ? String(rows[0].id) : null,
  }
}

type Around = { seen: bigint; reason: string; decider: typeof personView }

function noticeOf(viewer: MemberViewer, row: Row, { seen, reason, decider }: Around): Notice {
  const isSafe = maySee(viewer, row.bound)
  return {
    id: String(row.id), at: row.at, words: NOTICED[row.act]!.words, by: byOf(row, decider), ...subjectOf(viewer, row),
    reason, said: row.said ?? (isSafe ? row.words : ''), isNew: row.id > seen, canMute: !MUTED_OR_NOT.includes(row.act),
  }
}

/** Whoever writes to a moderator is no moderator, and is named. */
function byOf({ actor_id: id, handle, erased_at: erasedAt, act, is_own: isOwn }: Row, decider: typeof personView): PersonView | null {
  if (id === null || handle === null) return null
  const isNamed = act === 'member.thank' || NOTICED[act]!.ofText || (!isOwn && act.startsWith('proposal.'))
  return (isNamed ? personView : decider)({ id, handle, erasedAt })
}

/** One's own proposal has the title one gave it; a page is named where it is safe. */
function subjectOf(viewer: MemberViewer, row: Row): Pick<Notice, 'title' | 'href'> {
  if (row.proposal_id !== null && row.is_own) return { title: row.proposal_title, href: `/review/${row.proposal_id}` }
  const isKnown = row.page_bound !== null && row.deleted_at === null && maySee(viewer, row.page_bound, row.page_id)
  if (row.proposal_id !== null) return { title: isKnown ? row.page_title : `Proposal ${row.proposal_id}`, href: `/review/${row.proposal_id}` }
  if (isKnown && row.thread !== null && row.comment !== null) return { title: row.page_title, href: `/wiki/${row.slug}/talk/${row.thread}#c${row.comment}` }
  return isKnown ? { title: row.page_title, href: `/wiki/${row.slug}${row.n === null ? '' : `/history/${row.n}`}` } : { title: null, href: null }
}

/** How many notices are new, up to `MOST_NEW` and one: each act that concerns them, and each thing they watch on which something is. */
export async function countNew(viewer: MemberViewer): Promise<number> {
  const most = MOST_NEW + 1
  const [{ count }] = await db.$queryRaw<[{ count: number }]>`
    SELECT least(${most}, (SELECT count(*) FROM ${watchedNew(viewer, most)} watched) + (
      SELECT count(*) FROM (
        SELECT FROM ${thisReader(viewer)} r JOIN log l ON l.member_id = r.member_id LEFT JOIN page p ON p.id = l.page_id
        WHERE l.id > (SELECT notices_seen FROM member WHERE id = r.member_id) AND ${concernsReader} LIMIT ${most}) own))::int AS count`
  return count
}

/** Say that everything up to this notice was seen. */
export async function seeNotices(actor: MemberViewer, through: string): Promise<void> {
  if (!/^\d{1,18}$/.test(through)) return
  await db.$executeRaw`UPDATE member SET notices_seen = greatest(notices_seen, least(${BigInt(through)}, (SELECT coalesce(max(id), 0) FROM log))) WHERE id = ${actor.id}`
}
