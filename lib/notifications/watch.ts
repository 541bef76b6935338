import { db } from '../db/client'
import { inTransaction, type Tx } from '../db/transaction'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { seeThread } from '../review/comment-sight'
import { findPage } from '../revisions/find'
import { boundsIn } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { canBeTold } from './policy'

/** A page, or a thread of it; 0 is the page as a whole. */
export type Thing = { pageId: number; threadId: number }
export type WatchError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string }

/** How many things one person may watch. */
export const MOST_WATCHED = 2000

/** Watch a page from now on, or one discussion of it. Whoever watches it already goes on.
 *  @param threadId 0 for the page as a whole */
export async function watchPage(actor: MemberViewer, slug: string, threadId = 0): Promise<Result<void, WatchError>> {
  const page = await findPage(actor, slug)
  const isThere = threadId === 0 || (await seeThread(actor, threadId))?.page.id === page?.id
  if (!page || !isThere) return err({ kind: 'not-found' })
  return inTransaction<void, WatchError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const allowed = canBeTold(by)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    if ((await tx.watch.count({ where: { memberId: by.id } })) >= MOST_WATCHED) return err({ kind: 'forbidden', reason: `You watch ${MOST_WATCHED} things already. Stop watching some of them first.` })
    await beginWatching(tx, by.id, { pageId: page.id, threadId })
    return ok(undefined)
  })
}

/** Write down that somebody watches a thing from here on. */
export async function beginWatching(tx: Tx, memberId: number, { pageId, threadId }: Thing): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO watch (member_id, page_id, thread_id, since) SELECT id, ${pageId}, ${threadId}, (SELECT coalesce(max(id), 0) FROM log)
    FROM member WHERE id = ${memberId} AND erased_at IS NULL ON CONFLICT DO NOTHING`
}

/** Stop watching a thing. Nobody stops another's. */
export async function stopWatching(actor: MemberViewer, { pageId, threadId }: Thing): Promise<void> {
  await db.watch.deleteMany({ where: { memberId: actor.id, pageId, threadId } })
}

/** Say that a thing was looked at as it was at a moment: what came to light later is still new.
 *  @param through `WatchedNotices.through` of what they were shown */
export async function lookAt(actor: MemberViewer, { pageId, threadId }: Thing, through: string): Promise<void> {
  if (!isMoment(through)) return
  await db.$executeRaw`
    UPDATE watch SET looked = greatest(looked, least(${through}::text::xid8, pg_snapshot_xmin(pg_current_snapshot()))), mailed = false
    WHERE member_id = ${actor.id} AND page_id = ${pageId} AND thread_id = ${threadId} AND looked < ${through}::text::xid8`
}

/** The same of everything that they watch. */
export async function lookAtAll(actor: MemberViewer, through: string): Promise<void> {
  if (!isMoment(through)) return
  await db.$executeRaw`
    UPDATE watch SET looked = greatest(looked, least(${through}::text::xid8, pg_snapshot_xmin(pg_current_snapshot()))), mailed = false
    WHERE member_id = ${actor.id} AND looked < ${through}::text::xid8`
}

const isMoment = (through: string): boolean => /^\d{1,18}$/.test(through)

/** One thing that somebody watches; `href` is where it is read. */
export type WatchedThing = Thing & { title: string; href: string }

/** What a thing is called, and where it is read. A discussion goes by its page: its title may tell more. */
export const thingLink = ({ title, slug }: { title: string; slug: string }, threadId: number): { title: string; href: string } =>
  threadId > 0 ? { title: `A discussion of ${title}`, href: `/wiki/${slug}/talk/${threadId}` } : { title, href: `/wiki/${slug}` }

/** Everything that they watch and may know of now, by title. */
export async function listWatched(viewer: MemberViewer): Promise<WatchedThing[]> {
  const rows = await db.watch.findMany({
    where: { memberId: viewer.id, page: { deletedAt: null, bound: { in: boundsIn(viewer.horizon) } } },
    orderBy: [{ page: { title: 'asc' } }, { threadId: 'asc' }], select: { pageId: true, threadId: true, page: { select: { title: true, slug: true } } },
  })
  return rows.map(({ page, ...thing }) => ({ ...thing, ...thingLink(page, thing.threadId) }))
}

/** Whether somebody watches a thing, and whether they hear nothing of its page. */
export type Hearing = { watching: boolean; muted: boolean }

export async function hearingOf(viewer: MemberViewer, { pageId, threadId }: Thing): Promise<Hearing> {
  const [row] = await db.$queryRaw<[Hearing]>`
    SELECT EXISTS (SELECT FROM watch WHERE member_id = ${viewer.id} AND page_id = ${pageId} AND thread_id = ${threadId}) AS watching,
           EXISTS (SELECT FROM mute_page WHERE member_id = ${viewer.id} AND page_id = ${pageId}) AS muted`
  return row
}
