import { Prisma } from '../db/generated/client'
import { inTransaction, type Reader, type Tx } from '../db/transaction'
import { env } from '../env'
import { send } from '../people/mail'
import type { Letter } from '../people/letters'
import { isModerator, type Rank } from '../people/person'
import { ok } from '../result'
import { namesModerators } from '../people/site'
import { reasonsFor } from '../review/reasons'
import { tellingLetter } from './letter-of'
import { MAILED_ACTS, NOTICED } from './noticed'
import { concernsReader, SAID } from './own-acts'
import { accountsAsReaders } from './reader'

const FOLLOWER = 'notices-by-mail'
const AT_ONCE = 200
/** A mail server may be slow, and this holds the place of whoever posts. */
const LETTERS_AT_ONCE = 5

type Row = { id: bigint; act: string; reason_code: string | null; proposal_id: number | null; title: string | null; slug: string | null; said: string | null; member_id: number; email: string; handle: string; rank: Rank; actor: string | null }

/** Write to those who want their notices by mail at once, in the order of the log. Whoever stops half-way begins again with the last
 *  letter; two at once take turns.
 *  @returns how many letters were sent */
export async function mailNotices(): Promise<number> {
  const readers = await accountsAsReaders(Prisma.sql`m.told_by_mail = 'at-once' AND m.email_confirmed_at IS NOT NULL`)
  const done = await inTransaction<number, never>(async (tx) => {
    await tx.$executeRaw`INSERT INTO follower (name, event) SELECT ${FOLLOWER}, coalesce(max(id), 0) FROM log ON CONFLICT DO NOTHING`
    const [held] = await tx.$queryRaw<{ event: bigint }[]>`SELECT event FROM follower WHERE name = ${FOLLOWER} FOR UPDATE SKIP LOCKED`
    if (!held) return ok(0)
    const rows = await ahead(tx, held.event, readers)
    const letters = rows.filter(({ wants }) => wants).slice(0, LETTERS_AT_ONCE)
    for (const row of letters) await send(await letterOf(row, await namesModerators(tx)))
    const last = letters.length === LETTERS_AT_ONCE ? letters.at(-1) : rows.at(-1)
    if (last) await tx.$executeRaw`UPDATE follower SET event = ${last.id} WHERE name = ${FOLLOWER}`
    return ok(letters.length)
  })
  return done.ok ? done.value : 0
}

/** What a letter says of an act: one's own proposal has the title one gave it; a page is named where the act is told only within the horizon. */
const TOLD = Prisma.sql`l.id, l.act, l.reason_code, l.proposal_id, coalesce(o.title, CASE WHEN l.act = ANY(${MAILED_ACTS.filter((act) => NOTICED[act]!.ofText)}) THEN p.title END) AS title, p.slug, m.id AS member_id, m.email, m.handle, m.rank, a.handle AS actor, ${SAID} AS said`
const AROUND = Prisma.sql`LEFT JOIN member a ON a.id = l.actor_id LEFT JOIN page p ON p.id = l.page_id LEFT JOIN proposal o ON o.id = l.proposal_id AND o.author_id = l.member_id`

const ahead = (tx: Tx, event: bigint, readers: Prisma.Sql): Promise<(Row & { wants: boolean })[]> => tx.$queryRaw<(Row & { wants: boolean })[]>`
  SELECT ${TOLD}, l.act = ANY(${MAILED_ACTS}) AND r.member_id IS NOT NULL AND ${concernsReader} AS wants
  FROM log l JOIN member m ON m.id = l.member_id LEFT JOIN ${readers} r ON r.member_id = m.id ${AROUND}
  WHERE l.id > ${event} AND l.tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY l.id LIMIT ${AT_ONCE}`

/** What concerns somebody and is worth a letter, from a transaction on, that they have not seen among their notices, oldest first.
 *  @param readers one of them only; see `./reader` */
export const unseenSince = (reader: Reader, readers: Prisma.Sql, from: string, most: number): Promise<Row[]> => reader.$queryRaw<Row[]>`
  SELECT ${TOLD} FROM ${readers} r JOIN member m ON m.id = r.member_id JOIN log l ON l.member_id = m.id ${AROUND}
  WHERE l.tx >= ${from}::text::xid8 AND l.tx < pg_snapshot_xmin(pg_current_snapshot()) AND l.id > m.notices_seen AND l.act = ANY(${MAILED_ACTS}) AND ${concernsReader}
  ORDER BY l.id LIMIT ${most}`

/** What was decided, on what ground and by whom, and what can be done about it. Messages are read on the wiki. */
async function letterOf(row: Row, isNamed: boolean): Promise<Letter> {
  const { act, title, member_id: memberId, email, handle, proposal_id: proposal } = row
  const address = `${env().baseUrl}/${placeOf(row)}`
  return tellingLetter(memberId, email, title ? `${SUBJECTS[act] ?? 'News of'} “${title}”` : 'Something concerns you', [
    `${handle}, ${await sentenceOf(row, isNamed)}`,
    ...(await groundsOf(row)),
    `${act === 'decision.rejected' && proposal !== null ? 'Read it, send it again, or appeal' : 'Read it'} here:\n${address}`,
  ], address)
}

/** Where it is read. */
export const placeOf = ({ act, proposal_id: proposal, title, slug }: Row): string =>
  NOTICED[act]!.ofText && slug ? `wiki/${slug}` : proposal !== null && title ? `review/${proposal}` : 'notifications'

/** “mara accepted your proposal, “Cheyenne”.” */
export async function sentenceOf({ act, title, member_id: memberId, handle, rank, actor }: Row, isNamed: boolean): Promise<string> {
  // Among moderators nobody is unnamed, and those who write to them are no moderators.
  const who = actor && (isNamed || NOTICED[act]!.ofText || isModerator({ kind: 'member', id: memberId, handle, rank, suspended: false })) ? actor : 'A moderator'
  return `${who} ${NOTICED[act]!.words}${title ? `, “${title}”` : ''}.`
}

/** On what ground, and what was said. */
export const groundsOf = async ({ member_id: memberId, reason_code: code, said }: Row): Promise<string[]> =>
  [(await reasonsFor(memberId)).wordsOf(code), said ?? ''].filter((words) => words !== '')

const SUBJECTS: Record<string, string> = {
  'decision.accepted': 'Accepted:', 'decision.rejected': 'Not accepted:', 'decision.changes-requested': 'Changes asked for:', 'decision.upheld': 'Your appeal about',
  'decision.overturned': 'Your appeal about', 'proposal.message': 'A message about', 'comment.mention': 'You are mentioned on', 'theory.evidence-changed': 'Evidence changed:',
}
