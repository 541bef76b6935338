import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import type { PersonView } from '../revisions/view'
import { personView } from '../revisions/revision-row'
import type { MemberViewer, Viewer } from '../spoilers/viewer'
import { canReviewVoters } from './policy'

/** An account whose votes wait: when it joined, how many votes, and what else it has done. */
export type WaitingVoter = { id: number; person: PersonView; joinedAt: Date; votes: number; edits: number }

export type VoterError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string }

const MOST_SHOWN = 200

/** Accounts whose votes count for nothing until somebody has looked, most votes first. Null for everybody but moderators. */
export async function listWaitingVoters(viewer: Viewer): Promise<WaitingVoter[] | null> {
  if (!canReviewVoters(viewer, null).ok) return null
  const rows = await db.$queryRaw<{ id: number; handle: string; erasedAt: Date | null; joinedAt: Date; votes: number; edits: number }[]>`
    SELECT m.id, m.handle, m.erased_at AS "erasedAt", m.joined_at AS "joinedAt", count(*)::int AS votes,
      (SELECT count(*)::int FROM revision r WHERE r.author_id = m.id) AS edits
    FROM vote_counted v JOIN member m ON m.id = v.member_id WHERE v.waits GROUP BY m.id ORDER BY 5 DESC, m.id LIMIT ${MOST_SHOWN}`
  return rows.map(({ id, handle, erasedAt, ...row }) => ({ id, person: personView({ id, handle, erasedAt }), ...row }))
}

/** Say whether an account's votes count. It can be said otherwise later. */
export function reviewVoter(actor: MemberViewer, handle: string, counts: boolean): Promise<Result<void, VoterError>> {
  return inTransaction<void, VoterError>(async (tx) => {
    const member = await tx.member.findUnique({ where: { handle }, select: { id: true } })
    if (!member) return err({ kind: 'not-found' })
    const allowed = canReviewVoters(actor, member.id)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    await tx.voterReview.upsert({ where: { memberId: member.id }, create: { memberId: member.id, counts, byId: actor.id }, update: { counts, byId: actor.id, at: new Date() }, select: { counts: true } })
    await recordAct(tx, { actorId: actor.id, act: 'voter.review', memberId: member.id, data: { counts } })
    return ok(undefined)
  })
}
