import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { env } from '../env'
import { send } from '../people/mail'
import { tellingLetter } from './letter-of'
import { accountsAsReaders } from './reader'
import { WATCHED } from './watched'
import { noticesFor, type WatchedNotice } from './watched-notices'
import { watchedActs } from './watched-acts'

const FOLLOWER = 'watched-by-mail'
const AT_ONCE = 20

type Due = { member_id: number; page_id: number; thread_id: number }
type Moved = { through: string; pages: number[] | null }

/** Write to those who want to be told at once of what they watch: one letter a thing, until they have looked. Each letter is claimed
 *  before it is sent, so that whoever stops half-way sends none twice; one that cannot be sent is tried again.
 *  @returns how many letters were sent */
export async function mailWatched(): Promise<number> {
  await db.$executeRaw`INSERT INTO follower (name, event) SELECT ${FOLLOWER}, pg_snapshot_xmin(pg_current_snapshot())::text::bigint ON CONFLICT DO NOTHING`
  const { event } = await db.follower.findUniqueOrThrow({ where: { name: FOLLOWER } })
  const [moved] = await pagesSince(event)
  const due = moved!.pages ? await lettersDue(event, moved!.pages) : []
  let sent = 0
  for (const each of due) if (await tell(each)) sent++
  if (due.length < AT_ONCE) await db.$executeRaw`UPDATE follower SET event = greatest(event, ${moved!.through}::text::bigint) WHERE name = ${FOLLOWER}`
  return sent
}

/** The pages on which something happened since a transaction, and the questions under which a theory was posed. */
const pagesSince = (event: bigint): Promise<Moved[]> => db.$queryRaw<Moved[]>`
  WITH l AS (SELECT page_id, act FROM log WHERE tx >= ${String(event)}::text::xid8 AND tx < pg_snapshot_xmin(pg_current_snapshot()) AND page_id IS NOT NULL AND act = ANY(${Object.keys(WATCHED)}))
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS through,
    (SELECT array_agg(page_id) FROM (SELECT page_id FROM l UNION SELECT n.page_id FROM l JOIN theory t ON t.page_id = l.page_id AND l.act = 'page.create' JOIN name n ON n.key = t.question_key) each) AS pages`

async function lettersDue(event: bigint, pages: number[]): Promise<Due[]> {
  const readers = await accountsAsReaders(Prisma.sql`m.told_by_mail = 'at-once' AND m.email_confirmed_at IS NOT NULL AND EXISTS (SELECT FROM watch WHERE member_id = m.id AND page_id = ANY(${pages}))`)
  return db.$queryRaw<Due[]>`
    SELECT DISTINCT a.member_id, a.page_id, a.thread_id FROM ${watchedActs(readers, 'new')} a
    WHERE a.page_id = ANY(${pages}) AND NOT a.mailed AND a.tx >= ${String(event)}::text::xid8 ORDER BY 1, 2, 3 LIMIT ${AT_ONCE}`
}

async function tell({ member_id: memberId, page_id: pageId, thread_id: threadId }: Due): Promise<boolean> {
  const where = { memberId, pageId, threadId }
  const claimed = await db.watch.updateMany({ where: { ...where, mailed: false }, data: { mailed: true } })
  if (claimed.count === 0) return false
  try {
    // As far as they have watched now; they may have looked, or stopped watching, meanwhile.
    const [member, { rows }] = await Promise.all([
      db.member.findFirst({ where: { id: memberId, erasedAt: null, toldByMail: 'at-once' }, select: { email: true, handle: true } }),
      noticesFor(db, await accountsAsReaders(Prisma.sql`m.id = ${memberId}`), Prisma.sql`a.page_id = ${pageId} AND a.thread_id = ${threadId}`),
    ])
    if (!member?.email || !rows[0]) {
      await db.watch.updateMany({ where, data: { mailed: false } })
      return false
    }
    const [notice] = rows
    const address = `${env().baseUrl}${notice.href}`
    await send(await tellingLetter(memberId, member.email, `News on “${notice.title}”`, [
      `${member.handle}, on “${notice.title}” there is something new since you last looked: ${notice.count}.`, ...linesOf(notice), `Read it here:\n${address}`, 'There will be no other letter about it until you have looked.',
    ], address))
    return true
  } catch (problem) {
    await db.watch.updateMany({ where, data: { mailed: false } })
    throw problem
  }
}

/** Who did what, and their own words where there are any. */
export function linesOf({ acts, more }: WatchedNotice): string[] {
  const lines = acts.map(({ by, words, said }) => `· ${by?.handle ?? 'Somebody'} ${words}${said ? `: “${said}”` : ''}`)
  return [[...lines, ...(more > 0 ? [`· and ${more} more`] : [])].join('\n')]
}
