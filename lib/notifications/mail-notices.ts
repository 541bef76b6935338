import { inTransaction, type Tx } from '../db/transaction'
import { env } from '../env'
import { send } from '../people/mail'
import { letter, type Letter } from '../people/letters'
import { isModerator, type Rank } from '../people/person'
import { ok } from '../result'
import { namesModerators } from '../people/site'
import { reasonsFor } from '../review/reasons'
import { MAILED_ACTS, NOTICED, TOLD_ELSEWHERE } from './noticed'

const FOLLOWER = 'notices-by-mail'
const AT_ONCE = 200
/** A mail server may be slow, and this holds the place of whoever posts. */
const LETTERS_AT_ONCE = 5

type Row = { id: bigint; act: string; reason_code: string | null; proposal_id: number | null; title: string | null; said: string | null; member_id: number; email: string; handle: string; rank: Rank; actor: string | null; wants: boolean }

/** Write to those who want their notices by mail, in the order of the log. Whoever stops half-way begins again with the last
 *  letter; two at once take turns.
 *  @returns how many letters were sent */
export async function mailNotices(): Promise<number> {
  const done = await inTransaction<number, never>(async (tx) => {
    await tx.$executeRaw`INSERT INTO follower (name, event) SELECT ${FOLLOWER}, coalesce(max(id), 0) FROM log ON CONFLICT DO NOTHING`
    const [held] = await tx.$queryRaw<{ event: bigint }[]>`SELECT event FROM follower WHERE name = ${FOLLOWER} FOR UPDATE SKIP LOCKED`
    if (!held) return ok(0)
    const rows = await ahead(tx, held.event)
    const letters = rows.filter(({ wants }) => wants).slice(0, LETTERS_AT_ONCE)
    for (const row of letters) await send(await letterOf(row, await namesModerators(tx)))
    const last = letters.length === LETTERS_AT_ONCE ? letters.at(-1) : rows.at(-1)
    if (last) await tx.$executeRaw`UPDATE follower SET event = ${last.id} WHERE name = ${FOLLOWER}`
    return ok(letters.length)
  })
  return done.ok ? done.value : 0
}

const ahead = (tx: Tx, event: bigint): Promise<Row[]> => tx.$queryRaw<Row[]>`
  SELECT l.id, l.act, l.reason_code, l.proposal_id, p.title, m.id AS member_id, m.email, m.handle, m.rank, a.handle AS actor,
         coalesce((SELECT words FROM decision WHERE id = (l.data ->> 'decision')::int), (SELECT answer FROM appeal WHERE id = (l.data ->> 'appeal')::int)) AS said,
         l.act = ANY(${MAILED_ACTS}) AND l.data -> ${TOLD_ELSEWHERE} IS NULL AND l.actor_id IS DISTINCT FROM l.member_id AND m.notices_by_mail AND m.email_confirmed_at IS NOT NULL AND m.erased_at IS NULL AS wants
  FROM log l JOIN member m ON m.id = l.member_id LEFT JOIN member a ON a.id = l.actor_id LEFT JOIN proposal p ON p.id = l.proposal_id AND p.author_id = l.member_id
  WHERE l.id > ${event} AND l.tx < pg_snapshot_xmin(pg_current_snapshot()) ORDER BY l.id LIMIT ${AT_ONCE}`

/** What was decided, on what ground and by whom, and what can be done about it. Messages are read on the wiki. */
async function letterOf({ act, reason_code: code, proposal_id: proposal, title, said, member_id: memberId, email, handle, rank, actor }: Row, isNamed: boolean): Promise<Letter> {
  // Among moderators nobody is unnamed, and those who write to them are no moderators.
  const who = actor && (isNamed || isModerator({ kind: 'member', id: memberId, handle, rank, suspended: false })) ? actor : 'A moderator'
  const reason = (await reasonsFor(memberId)).wordsOf(code)
  const address = `${env().baseUrl}/${proposal !== null && title ? `review/${proposal}` : 'notifications'}`
  return letter(email, title ? `${SUBJECTS[act] ?? 'News of'} “${title}”` : 'Something concerns you', [
    `${handle}, ${who} ${NOTICED[act]!.words}${title ? `, “${title}”` : ''}.`,
    ...[reason, said ?? ''].filter((words) => words !== ''),
    `${act === 'decision.rejected' ? 'Read it, send it again, or appeal' : 'Read it'} here:\n${address}`,
    `You can stop these letters in your settings: ${env().baseUrl}/settings`,
  ], address)
}

const SUBJECTS: Record<string, string> = {
  'decision.accepted': 'Accepted:', 'decision.rejected': 'Not accepted:', 'decision.changes-requested': 'Changes asked for:', 'decision.upheld': 'Your appeal about',
  'decision.overturned': 'Your appeal about', 'proposal.message': 'A message about',
}
