import { db } from '../db/client'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { err, ok, type Result } from '../result'
import { lockPage } from '../revisions/ledger'
import type { LockedPage } from '../revisions/types'
import type { MemberViewer } from '../spoilers/viewer'
import type { Judgement, Yes } from './accept'
import { lockDecision, open, recordDecision, type DecisionError } from './decide'
import { wishActs, type Granted, type WishPayload } from './wish-acts'

/** Said where a name is taken by what the moderator may not know of, or was a moment ago. */
export const NOT_NOW = 'This cannot be done as things stand now. Look again, or leave it to somebody who has watched further.'
const MOVED = 'The page has changed since you opened this. Here is how it stands now.'

/** Say yes to a wish about a whole page, and do it, in one transaction.
 *  @param ruling.head the head it was judged on */
export async function acceptWish(actor: MemberViewer, act: 'delete' | 'restore' | 'protect', ruling: Judgement, yes: Yes): Promise<Result<Granted, DecisionError>> {
  const version = await db.proposalVersion.findUnique({ where: { proposalId_n: { proposalId: ruling.id, n: ruling.version } }, include: { proposal: { select: { pageId: true, authorId: true } } } })
  if (!version || version.proposal.pageId === null) return err({ kind: 'not-found' })
  const { pageId, authorId } = version.proposal
  const payload = version.payload as WishPayload
  const ready = await wishActs()[act](actor, { proposalId: ruling.id, authorId, pageId, payload, reason: version.summary })
  if (!ready.ok) return ready
  try {
    return await inTransaction<Granted, DecisionError>(async (tx) => {
      const by = await lockDecision(tx, actor, authorId)
      const page = await lockPages(tx, pageId, payload.into ?? null)
      const proposal = await open(tx, by, ruling.id, yes.move, ruling.version)
      if (!proposal.ok) return proposal
      if (!page) return err({ kind: 'not-found' })
      if (page.head !== ruling.head) return err({ kind: 'moved', message: MOVED })
      const done = await ready.value(tx, page)
      if (!done.ok) return done
      await recordDecision(tx, actor, proposal.value, ruling, yes.move, { head: ruling.head, n: done.value.n, pageId })
      const also = await yes.also(tx)
      return also.ok ? ok(done.value) : also
    })
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err({ kind: 'moved', message: NOT_NOW })
  }
}

/** Pages before proposals, the lower number first, here as in every verb: then nobody waits in a circle. */
async function lockPages(tx: Tx, pageId: number, into: number | null): Promise<LockedPage | null> {
  const locked = new Map<number, LockedPage | null>()
  for (const id of [pageId, ...(into === null ? [] : [into])].sort((a, b) => a - b)) locked.set(id, await lockPage(tx, id))
  return locked.get(pageId) ?? null
}
