import { DAY, HOUR, now } from '../clock'
import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { findPage } from '../revisions/find'
import { lockPage } from '../revisions/ledger'
import type { MemberViewer } from '../spoilers/viewer'
import { canVote, isVotedOn } from './policy'

/** `likely`: how likely this was the plan, 0 to 100. `wanted`: would you have wanted it, 1 to 5. Null says nothing of it; both null
 *  take a vote back. */
export type Voting = { slug: string; likely: number | null; wanted: number | null }
export type VoteError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'refused'; field: 'likely' | 'wanted'; message: string }

const YOUNG_MS = 4 * DAY
const BURST = 20

/** Vote on a theory or a season. A second vote replaces the first. */
export async function vote(actor: MemberViewer, { slug, likely, wanted }: Voting): Promise<Result<{ held: boolean }, VoteError>> {
  if (likely !== null && !(Number.isInteger(likely) && likely >= 0 && likely <= 100)) return err({ kind: 'refused', field: 'likely', message: 'A whole number from 0 to 100.' })
  if (wanted !== null && !(Number.isInteger(wanted) && wanted >= 1 && wanted <= 5)) return err({ kind: 'refused', field: 'wanted', message: 'Choose one of the five.' })
  const page = await findPage(actor, slug)
  if (!page || !isVotedOn(page.kind)) return err({ kind: 'not-found' })
  return inTransaction<{ held: boolean }, VoteError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const locked = await lockPage(tx, page.id)
    if (!locked || locked.deletedAt || !isVotedOn(locked.kind)) return err({ kind: 'not-found' })
    const allowed = canVote(by)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const where = { pageId_memberId: { pageId: page.id, memberId: actor.id } }
    const before = await tx.vote.findUnique({ where, select: { held: true } })
    if (likely === null && wanted === null) {
      if (before) await tx.vote.delete({ where, select: { held: true } })
    } else {
      const held = before?.held ?? (by.rank === 'newcomer' && (await isSuspect(tx, actor.id)))
      await tx.vote.upsert({ where, create: { pageId: page.id, memberId: actor.id, likely, wanted, held }, update: { likely, wanted, at: now() }, select: { held: true } })
    }
    // What somebody believes is theirs: the record says that they voted, and no more.
    await recordAct(tx, { actorId: actor.id, act: 'theory.vote', pageId: page.id })
    const [counted] = await tx.$queryRaw<{ waits: boolean }[]>`SELECT waits FROM vote_counted WHERE page_id = ${page.id} AND member_id = ${actor.id}`
    return ok({ held: counted?.waits ?? false })
  })
}

/** An account made to vote is young, or votes faster than one can read. */
async function isSuspect(tx: Tx, memberId: number): Promise<boolean> {
  const { joinedAt } = await tx.member.findUniqueOrThrow({ where: { id: memberId }, select: { joinedAt: true } })
  if (now().getTime() - joinedAt.getTime() < YOUNG_MS) return true
  return (await tx.vote.count({ where: { memberId, at: { gt: new Date(now().getTime() - HOUR) } } })) >= BURST
}
