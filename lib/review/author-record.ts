import { db } from '../db/client'
import type { Rank } from '../people/person'

/** What a person has done here so far; `edits` up to `MOST`, as more say nothing more. */
export type AuthorRecord = { rank: Rank; since: Date; edits: number; accepted: number; turnedDown: number }

export const MOST = 1_000

/** A person's record, for whoever looks at their work. */
export async function authorRecord(memberId: number): Promise<AuthorRecord> {
  const [row] = await db.$queryRaw<AuthorRecord[]>`
    SELECT m.rank, m.joined_at AS since,
      (SELECT count(*)::int FROM (SELECT FROM revision WHERE author_id = m.id LIMIT ${MOST}) r) AS edits,
      (SELECT count(*)::int FROM proposal WHERE author_id = m.id AND state = 'accepted') AS accepted,
      (SELECT count(*)::int FROM proposal WHERE author_id = m.id AND state = 'rejected') AS "turnedDown"
    FROM member m WHERE m.id = ${memberId}`
  if (!row) throw new Error(`There is no member ${memberId}.`)
  return row
}
