import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { pictureRefusal } from '../media/picture-refusal'
import { err, ok, type Result } from '../result'
import { isTextWithheld, WITHHELD } from '../revisions/hidden'
import { lockPage, openPage, publish } from '../revisions/ledger'
import { hashOf } from '../revisions/text'
import type { MemberViewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { acceptWish } from './accept-wish'
import { open, recordDecision, type DecisionError, type Ruling } from './decide'
import { judge, type Judged } from './judge'
import { versionTexts, type VersionTexts } from './load'
import { canDecide } from './policy'

/** `n` is the revision made, where one was. */
export type Acceptance = { slug: string; n?: number }

/** Publish a proposal under its author's name, merged onto the head if that moved.
 *  @param ruling.version and `head`: what the moderator was shown; if either moved, nothing is written and it is shown again */
export async function accept(actor: MemberViewer, ruling: Ruling & { head: number | null }): Promise<Result<Acceptance, DecisionError>> {
  const proposal = !isRowNumber(ruling.id) ? null : await db.proposal.findUnique({ where: { id: ruling.id }, select: { pageId: true, act: true, authorId: true } })
  if (!proposal) return err({ kind: 'not-found' })
  // Whoever may not decide learns nothing of how it stands, and costs no merge. The state is asked under the lock.
  const allowed = canDecide(actor, { authorId: proposal.authorId, state: 'pending' }, 'accept')
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  if (proposal.act === 'delete' || proposal.act === 'restore') return acceptWish(actor, proposal.act, ruling)
  const texts = await versionTexts(ruling.id, ruling.version, proposal.pageId)
  if (!texts) return err({ kind: 'not-found' })
  const judged = await judge(texts, actor.episodes)
  if (!judged.ok) return judged.error.kind === 'conflict' ? err({ kind: 'conflict' }) : err({ kind: 'refused', message: judged.error.issues[0]?.message ?? '' })
  if (await isTextWithheld(hashOf(judged.value.prepared.source))) return err({ kind: 'refused', message: WITHHELD })
  const refusal = await pictureRefusal(proposal.authorId, judged.value.prepared.tree.front.file, proposal.pageId)
  if (refusal) return err({ kind: 'refused', message: refusal })
  try {
    return await inTransaction((tx) => write(tx, actor, proposal.pageId, ruling, texts, judged.value))
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    const other = await db.page.findFirst({ where: { slug: judged.value.prepared.tree.front.key, ...visibleTo(actor) }, select: { slug: true, title: true } })
    return other ? err({ kind: 'taken', ...other }) : err({ kind: 'moved', message: 'This cannot be published as it stands now. Look again, or leave it to somebody who has watched further.' })
  }
}

async function write(tx: Tx, actor: MemberViewer, pageId: number | null, ruling: Ruling & { head: number | null }, texts: VersionTexts, judged: Judged): Promise<Result<Acceptance, DecisionError>> {
  // The page before the proposal, as its author does who goes on with it.
  const there = pageId === null ? null : await lockPage(tx, pageId)
  const proposal = await open(tx, actor, ruling.id, 'accept', ruling.version)
  if (!proposal.ok) return proposal
  const publication = {
    prepared: judged.prepared, authorId: proposal.value.authorId, reviewerId: actor.id, proposalId: ruling.id, baseN: texts.baseN ?? texts.headN,
    merged: judged.merged, summary: texts.summary, minor: texts.minor, origin: 'form',
  } as const
  const subject = proposal.value
  if (subject.pageId !== pageId) return err({ kind: 'moved', message: 'This was decided already.' })
  const page = pageId === null ? await openPage(tx, { ...publication, act: 'create' }) : there
  if (!page || page.deletedAt) return err({ kind: 'not-found' })
  if (page.head !== ruling.head || page.head !== texts.headN) return err({ kind: 'moved', message: 'The page has changed since you opened this. Here is what accepting does now.' })
  const act = pageId === null ? 'create' : (texts.undoing?.act ?? (subject.act === 'rename' ? 'rename' : 'edit'))
  const n = await publish(tx, page, { ...publication, act, undoesN: texts.undoing?.undoes })
  await tx.patrol.create({ data: { pageId: page.id, n, byId: actor.id } })
  await recordDecision(tx, actor, subject, ruling, 'accept', { head: ruling.head, n, pageId: page.id })
  return ok({ slug: judged.prepared.tree.front.key, n })
}

