import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import type { Reader } from '../db/transaction'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { MemberViewer } from '../spoilers/viewer'
import { thisReader } from './reader'
import { thingLink, type Thing } from './watch'
import { countWords, DONE_WORDS, happeningOf, type Happening } from './watched'
import { watchedActs } from './watched-acts'

/** One act on a thing that is watched. `by` is null where nobody is told who it was. */
export type WatchedAct = { id: string; at: Date; by: PersonView | null; words: string; said: string; about: string; href: string }

/** Everything new on one thing since its watcher looked: one notice, however much it is. */
export type WatchedNotice = Thing & {
  title: string
  href: string
  /** When the newest was. */
  at: Date
  /** “3 edits and 2 comments”, of what they may know of. */
  count: string
  /** The newest, at most `SHOWN`. */
  acts: WatchedAct[]
  /** How many more there are. */
  more: number
}

/** `through`: the moment that it is all of; see `lookAt`. */
export type WatchedNotices = { rows: WatchedNotice[]; through: string }

const SHOWN = 3
const MOST_THINGS = 100

type Row = {
  page_id: number; thread_id: number; count: number; counts: Partial<Record<string, number>>
  id: bigint; at: Date; act: string; n: number | null; by_id: number | null; handle: string | null; erased_at: Date | null; is_hidden: boolean; words: string; summary: string; thread: number | null; comment: number | null
  title: string; slug: string; on_title: string; on_slug: string; through: string
}

/** What is new on the things that somebody watches, one notice a thing, newest first. */
export const listWatchedNotices = (viewer: MemberViewer): Promise<WatchedNotices> => noticesFor(db, thisReader(viewer))

/** The same of one thing; null where nothing is new there, or they do not watch it. */
export async function newsOf(viewer: MemberViewer, { pageId, threadId }: Thing): Promise<{ notice: WatchedNotice; through: string } | null> {
  const { rows, through } = await noticesFor(db, thisReader(viewer), Prisma.sql`a.page_id = ${pageId} AND a.thread_id = ${threadId}`)
  return rows[0] ? { notice: rows[0], through } : null
}

/** @param readers one of them only; see `./reader` @param which of the rows `a` of `watchedActs` */
export async function noticesFor(reader: Reader, readers: Prisma.Sql, which: Prisma.Sql = Prisma.sql`true`): Promise<WatchedNotices> {
  const rows = await reader.$queryRaw<(Row & { id: bigint | null })[]>`
    WITH told AS (SELECT a.* FROM ${watchedActs(readers, 'new')} a WHERE ${which}),
    kinds AS (SELECT page_id, thread_id, sum(count)::int AS count, max(newest) AS newest, json_object_agg(act, count) AS counts
      FROM (SELECT page_id, thread_id, act, count(*)::int AS count, max(id) AS newest FROM told GROUP BY 1, 2, 3) each GROUP BY 1, 2 ORDER BY newest DESC LIMIT ${MOST_THINGS}),
    ranked AS (SELECT t.*, k.count, k.counts, k.newest, row_number() OVER (PARTITION BY t.page_id, t.thread_id ORDER BY t.id DESC)::int AS nth FROM told t JOIN kinds k USING (page_id, thread_id))
    SELECT r.page_id, r.thread_id, r.count, r.counts, r.id, r.at, r.act, r.n, r.by_id, r.is_hidden, r.words, r.summary, r.thread, r.comment, p.title, p.slug, o.title AS on_title, o.slug AS on_slug, m.handle, m.erased_at, pg_snapshot_xmin(pg_current_snapshot())::text AS through
    FROM (SELECT 1) one LEFT JOIN ranked r ON r.nth <= ${SHOWN} LEFT JOIN page p ON p.id = r.page_id LEFT JOIN page o ON o.id = r.on_page LEFT JOIN member m ON m.id = r.by_id
    ORDER BY r.newest DESC, r.nth`
  const things = new Map<string, Row[]>()
  for (const row of rows) if (row.id !== null) things.set(`${row.page_id} ${row.thread_id}`, [...(things.get(`${row.page_id} ${row.thread_id}`) ?? []), row])
  return { rows: [...things.values()].map(noticeOf), through: rows[0]!.through }
}

function noticeOf(acts: Row[]): WatchedNotice {
  const { page_id: pageId, thread_id: threadId, title, slug, at, counts, count } = acts[0]!
  const kinds: Partial<Record<Happening, number>> = {}
  for (const [act, each] of Object.entries(counts)) kinds[happeningOf(act)] = (kinds[happeningOf(act)] ?? 0) + each!
  return { pageId, threadId, ...thingLink({ title, slug }, threadId), at, count: countWords(kinds), acts: acts.map(actOf), more: count - acts.length }
}

type ActRow = Pick<Row, 'id' | 'at' | 'act' | 'n' | 'by_id' | 'handle' | 'erased_at' | 'is_hidden' | 'words' | 'summary' | 'thread' | 'comment' | 'on_title' | 'on_slug'>

function actOf({ id, at, act, n, by_id: by, handle, erased_at: erasedAt, is_hidden: isHidden, words, summary, thread, comment, on_title: about, on_slug: slug }: ActRow): WatchedAct {
  const happening = happeningOf(act)
  return {
    id: String(id), at, by: isHidden || by === null || handle === null ? null : personView({ id: by, handle, erasedAt }), words: DONE_WORDS[happening], said: summary || words, about,
    href: `/wiki/${slug}${placeOf(happening, n, thread, comment)}`,
  }
}

/** Where on its page one sees what was done. */
function placeOf(happening: Happening, n: number | null, thread: number | null, comment: number | null): string {
  if (happening === 'comment' && thread !== null) return `/talk/${thread}${comment === null ? '' : `#c${comment}`}`
  return happening === 'theory' || n === null ? '' : `/history/${n}`
}

/** What happened lately on things that somebody watches, looked at or not, newest first: a feed. */
export async function listWatchedActs(readers: Prisma.Sql, take: number): Promise<WatchedAct[]> {
  const rows = await db.$queryRaw<ActRow[]>`
    SELECT a.id, a.at, a.act, a.n, a.by_id, a.is_hidden, a.words, a.summary, a.thread, a.comment, m.handle, m.erased_at, o.title AS on_title, o.slug AS on_slug
    FROM (SELECT DISTINCT ON (id) * FROM ${watchedActs(readers, 'all')} every ORDER BY id DESC LIMIT ${take}) a JOIN page o ON o.id = a.on_page LEFT JOIN member m ON m.id = a.by_id ORDER BY a.id DESC`
  return rows.map(actOf)
}

/** The things on which something is new, a row each, at most `most`. */
export const watchedNew = (viewer: MemberViewer, most: number): Prisma.Sql => Prisma.sql`(SELECT DISTINCT page_id, thread_id FROM ${watchedActs(thisReader(viewer), 'new')} a LIMIT ${most})`
