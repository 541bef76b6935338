import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { pictureRefusal } from '../media/picture-refusal'
import { err, ok, type Result } from '../result'
import { isTextWithheld, WITHHELD } from '../revisions/hidden'
import { lockPage, openPage, publish } from '../revisions/ledger'
import { takingOf } from '../revisions/evidence/taking'
import { editAct } from '../revisions/settlement'
import type { Prepared } from '../revisions/types'
import { hashOf } from '../revisions/text'
import type { MemberViewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { acceptWish } from './accept-wish'
import { lockDecision, open, recordDecision, type DecisionError, type Ruling } from './decide'
import { readEdited, type Edited } from './edited'
import { judge, type Judged } from './judge'
import { versionTexts, type VersionTexts } from './load'
import { awaitPatrol } from './await-patrol'
import { NO_FACTS } from './facts'
import { canDecide } from './policy'

/** `n` is the revision made, where one was. */
export type Acceptance = { slug: string; n?: number }

/** What was judged: the version and the head that the moderator was shown; if either moved, nothing is written and it is shown again. */
export type Judgement = Ruling & { head: number | null }
/** A yes, and what belongs to it in its transaction. */
export type Yes = { move: 'accept' | 'overturn'; also: (tx: Tx) => Promise<Result<void, DecisionError>>; edited?: Edited }

/** Publish a proposal under its author's name, merged onto the head if that moved. */
export const accept = (actor: MemberViewer, ruling: Judgement): Promise<Result<Acceptance, DecisionError>> => sayYes(actor, ruling, { move: 'accept', also: async () => ok(undefined) })

/** Publish a proposal under its author's name, and what the moderator made of it on top, under theirs: two revisions in one
 *  transaction, so that who wrote what and undoing stay exact. */
export const acceptEdited = (actor: MemberViewer, ruling: Judgement, edited: Edited): Promise<Result<Acceptance, DecisionError>> => sayYes(actor, ruling, { move: 'accept', also: async () => ok(undefined), edited })

/** Publish what was turned down after all: the answer to an appeal. */
export const overturn = (actor: MemberViewer, ruling: Judgement, also: Yes['also']): Promise<Result<Acceptance, DecisionError>> => sayYes(actor, ruling, { move: 'overturn', also })

async function sayYes(actor: MemberViewer, ruling: Judgement, yes: Yes): Promise<Result<Acceptance, DecisionError>> {
  const proposal = !isRowNumber(ruling.id) ? null : await db.proposal.findUnique({ where: { id: ruling.id }, select: { pageId: true, act: true, authorId: true } })
  if (!proposal) return err({ kind: 'not-found' })
  // Whoever may not decide learns nothing of how it stands, and costs no merge. The state is asked under the lock.
  const allowed = canDecide(actor, { authorId: proposal.authorId, state: yes.move === 'accept' ? 'pending' : 'rejected' }, yes.move)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  if (proposal.act === 'delete' || proposal.act === 'restore' || proposal.act === 'protect') return acceptWish(actor, proposal.act, ruling, yes)
  const texts = await versionTexts(ruling.id, ruling.version, proposal.pageId)
  if (!texts) return err({ kind: 'not-found' })
  const judged = await judge(texts, actor.episodes)
  if (!judged.ok) return judged.error.kind === 'conflict' ? err({ kind: 'conflict' }) : err({ kind: 'refused', message: judged.error.issues[0]?.message ?? '' })
  if (await isTextWithheld(hashOf(judged.value.prepared.source))) return err({ kind: 'refused', message: WITHHELD })
  const refusal = await pictureRefusal(proposal.authorId, judged.value.prepared.tree.front.file, proposal.pageId)
  if (refusal) return err({ kind: 'refused', message: refusal })
  const taking = proposal.pageId === null ? null : await takingOf(actor, proposal.pageId, judged.value.headTree, judged.value.prepared.tree)
  if (taking && !taking.allowed.ok) return err({ kind: 'forbidden', reason: taking.allowed.reason })
  const edited = yes.edited ? await readEdited(judged.value.prepared, yes.edited, actor.episodes) : ok(null)
  if (!edited.ok) return edited
  try {
    return await inTransaction(async (tx) => write(tx, await lockDecision(tx, actor, proposal.authorId), { pageId: proposal.pageId, ruling, yes, texts, judged: judged.value, edited: edited.value }))
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    const other = await db.page.findFirst({ where: { slug: judged.value.prepared.tree.front.key, ...visibleTo(actor) }, select: { slug: true, title: true } })
    return other ? err({ kind: 'taken', ...other }) : err({ kind: 'moved', message: 'This cannot be published as it stands now. Look again, or leave it to somebody who has watched further.' })
  }
}

type Ready = { pageId: number | null; ruling: Judgement; yes: Yes; texts: VersionTexts; judged: Judged; edited: Prepared | null }

async function write(tx: Tx, actor: MemberViewer, { pageId, ruling, yes, texts, judged, edited }: Ready): Promise<Result<Acceptance, DecisionError>> {
  // The page before the proposal, as its author does who goes on with it.
  const there = pageId === null ? null : await lockPage(tx, pageId)
  const proposal = await open(tx, actor, ruling.id, yes.move, ruling.version)
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
  const act = pageId === null ? 'create' : (texts.undoing?.act ?? (subject.act === 'rename' ? 'rename' : editAct(judged.headTree, judged.prepared.tree)))
  const n = await publish(tx, page, { ...publication, act, undoesN: texts.undoing?.undoes })
  await tx.patrol.create({ data: { pageId: page.id, n, byId: actor.id }, select: { n: true } })
  await recordDecision(tx, actor, subject, ruling, yes.move, { head: ruling.head, n, pageId: page.id })
  if (edited) await publishOnTop(tx, actor, page.id, n, edited)
  const done = await yes.also(tx)
  if (!done.ok) return done
  return ok({ slug: (edited ?? judged.prepared).tree.front.key, n })
}

const EDITED_SUMMARY = 'Changed while accepting'

async function publishOnTop(tx: Tx, actor: MemberViewer, pageId: number, below: number, prepared: Prepared): Promise<void> {
  const page = await lockPage(tx, pageId)
  const n = await publish(tx, page!, { prepared, act: 'edit', authorId: actor.id, baseN: below, merged: false, summary: EDITED_SUMMARY, minor: false, origin: 'form' })
  await awaitPatrol(tx, actor, pageId, n, NO_FACTS)
}
