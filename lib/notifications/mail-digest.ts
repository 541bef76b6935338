import { DAY, later, now } from '../clock'
import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { inTransaction, type Tx } from '../db/transaction'
import { env } from '../env'
import type { Letter } from '../people/letters'
import { send } from '../people/mail'
import { namesModerators } from '../people/site'
import { err, ok } from '../result'
import { tellingLetter } from './letter-of'
import { groundsOf, placeOf, sentenceOf, unseenSince } from './mail-notices'
import { linesOf } from './mail-watched'
import { accountsAsReaders } from './reader'
import { noticesFor, type WatchedNotice } from './watched-notices'

const AT_ONCE = 20
const MOST_OWN = 100

type Due = { id: number; digestAt: Date | null }
type Ready = { letter: Letter; undo: () => Promise<void> }

/** Write the daily letter of everybody whose day is over: what concerns them and what is new on the things they watch, each told once
 *  until they have looked. Whoever stops half-way sends none twice; one that cannot be sent is tried again.
 *  @returns how many letters were sent */
export async function mailDigests(): Promise<number> {
  const due = await db.member.findMany({
    where: { toldByMail: 'digest', emailConfirmedAt: { not: null }, erasedAt: null, OR: [{ digestAt: null }, { digestAt: { lte: later(-DAY) } }] },
    orderBy: { digestAt: { sort: 'asc', nulls: 'first' } }, take: AT_ONCE, select: { id: true, digestAt: true },
  })
  let sent = 0
  for (const each of due) {
    const ready = await inTransaction<Ready, null>((tx) => claim(tx, each))
    // Nothing to say today: that was said with a look at the clock.
    if (!ready.ok) await db.member.updateMany({ where: { id: each.id, digestAt: each.digestAt }, data: { digestAt: now() } })
    else {
      await send(ready.value.letter).catch(async (problem: unknown) => {
        await ready.value.undo()
        throw problem
      })
      sent++
    }
  }
  return sent
}

/** Take what a letter tells as told, before it is sent. */
async function claim(tx: Tx, { id, digestAt }: Due) {
  const [member] = await tx.$queryRaw<{ email: string; handle: string; from: string }[]>`
    SELECT email, handle, digest_from::text AS from FROM member WHERE id = ${id} AND digest_at IS NOT DISTINCT FROM ${digestAt}::timestamptz AND told_by_mail = 'digest' AND erased_at IS NULL AND email IS NOT NULL FOR NO KEY UPDATE`
  if (!member) return err(null)
  const readers = await accountsAsReaders(Prisma.sql`m.id = ${id}`)
  const { rows: things, through } = await noticesFor(tx, readers, Prisma.sql`NOT a.mailed`)
  const own = await unseenSince(tx, readers, member.from, MOST_OWN)
  if (things.length + own.length === 0) return err(null)
  const isNamed = await namesModerators(tx)
  const told = await Promise.all(own.map(async (row) => [await sentenceOf(row, isNamed), ...(await groundsOf(row)), `${env().baseUrl}/${placeOf(row)}`].join('\n')))
  await tx.$executeRaw`UPDATE member SET digest_at = now(), digest_from = ${through}::text::xid8 WHERE id = ${id}`
  for (const { pageId, threadId } of things) await tx.watch.updateMany({ where: { memberId: id, pageId, threadId }, data: { mailed: true } })
  return ok({ letter: await letterOf(id, member, told, things), undo: () => untell(id, { digestAt, from: member.from }, things) })
}

async function untell(id: number, { digestAt, from }: { digestAt: Date | null; from: string }, things: WatchedNotice[]): Promise<void> {
  await db.$executeRaw`UPDATE member SET digest_at = ${digestAt}::timestamptz, digest_from = ${from}::text::xid8 WHERE id = ${id}`
  for (const { pageId, threadId } of things) await db.watch.updateMany({ where: { memberId: id, pageId, threadId }, data: { mailed: false } })
}

const letterOf = (id: number, { email, handle }: { email: string; handle: string }, own: string[], things: WatchedNotice[]): Promise<Letter> =>
  tellingLetter(id, email, 'What is new for you', [
    `${handle}, this is new since the last of these letters.`,
    ...(own.length > 0 ? ['About you', ...own] : []),
    ...(things.length > 0 ? ['What you watch', ...things.map((thing) => [`“${thing.title}”: ${thing.count}`, ...linesOf(thing), `${env().baseUrl}${thing.href}`].join('\n'))] : []),
  ], `${env().baseUrl}/notifications`)
