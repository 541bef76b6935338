import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, isTaken } from '../db/transaction'
import { err, ok, type Result } from '../result'
import { changeBound } from '../revisions/change-bound'
import { applyHunks, hunksOf } from '../revisions/diff/hunks'
import { isTextWithheld, WITHHELD } from '../revisions/hidden'
import { lockPage, publish } from '../revisions/ledger'
import { prepare } from '../revisions/prepare'
import { takingOf } from '../revisions/evidence/taking'
import { editAct } from '../revisions/settlement'
import { putText, hashOf } from '../revisions/text'
import type { MemberViewer } from '../spoilers/viewer'
import { accept, type Acceptance, type Judgement } from './accept'
import { lockDecision, open, recordDecision, type DecisionError } from './decide'
import { judge } from './judge'
import { versionTexts } from './load'
import { canDecide } from './policy'

const NOTHING = 'Choose what to accept; to accept nothing is to turn it down, or to ask for changes.'
const MOVED = 'The page has changed since you opened this. Here is what accepting does now.'

/** Publish the chosen parts of an edit under its author's name; the rest stays theirs, as a new version for which changes are
 *  asked. All of them are an acceptance like any other.
 *  @param chosen numbers of the parts as `hunksOf` gives them from the head to what accepting would publish */
export async function acceptParts(actor: MemberViewer, ruling: Judgement & { chosen: readonly number[] }): Promise<Result<Acceptance, DecisionError>> {
  const proposal = isRowNumber(ruling.id) ? await db.proposal.findUnique({ where: { id: ruling.id }, select: { pageId: true, act: true, authorId: true } }) : null
  if (!proposal || proposal.act !== 'edit' || proposal.pageId === null) return err({ kind: 'not-found' })
  const { pageId, authorId } = proposal
  const allowed = canDecide(actor, { authorId, state: 'pending' }, 'accept')
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const texts = await versionTexts(ruling.id, ruling.version, pageId)
  const judged = texts && (await judge(texts, actor.episodes))
  if (!judged) return err({ kind: 'not-found' })
  if (!judged.ok) return judged.error.kind === 'conflict' ? err({ kind: 'conflict' }) : err({ kind: 'refused', message: judged.error.issues[0]?.message ?? '' })
  const whole = judged.value.prepared
  const parts = hunksOf(judged.value.headText, whole.source).length
  const chosen = new Set(ruling.chosen.filter((part) => part < parts))
  if (chosen.size === 0) return err({ kind: 'refused', message: NOTHING })
  if (chosen.size === parts) return accept(actor, ruling)
  const partial = await prepare(applyHunks(judged.value.headText, whole.source, chosen))
  if (!partial.ok) return err({ kind: 'refused', message: `These parts alone are no page: ${partial.error[0]?.message ?? ''}` })
  const taking = await takingOf(actor, pageId, judged.value.headTree, partial.value.tree)
  if (!taking.allowed.ok) return err({ kind: 'forbidden', reason: taking.allowed.reason })
  if (await isTextWithheld(hashOf(partial.value.source))) return err({ kind: 'refused', message: WITHHELD })
  try {
    return await inTransaction<Acceptance, DecisionError>(async (tx) => {
      const by = await lockDecision(tx, actor, authorId)
      const page = await lockPage(tx, pageId)
      const waiting = await open(tx, by, ruling.id, 'accept', ruling.version)
      if (!waiting.ok) return waiting
      if (!page || page.deletedAt) return err({ kind: 'not-found' })
      if (page.head !== ruling.head || page.head !== texts.headN) return err({ kind: 'moved', message: MOVED })
      const n = await publish(tx, page, {
        prepared: partial.value, act: editAct(judged.value.headTree, partial.value.tree), authorId, reviewerId: actor.id, proposalId: ruling.id, baseN: texts.baseN ?? texts.headN, merged: true, summary: texts.summary, minor: texts.minor, origin: 'form',
      })
      await tx.patrol.create({ data: { pageId, n, byId: actor.id } })
      const rest = { version: ruling.version + 1, bound: changeBound(partial.value, whole, actor.episodes) }
      await tx.proposalVersion.create({
        data: { proposalId: ruling.id, n: rest.version, baseN: n, textHash: await putText(tx, whole.source), summary: texts.summary, minor: texts.minor, authorId, payload: { knownFrom: whole.tree.front.knownFrom } },
      })
      await recordDecision(tx, actor, waiting.value, ruling, 'ask', { head: ruling.head, n, pageId })
      await tx.proposal.update({ where: { id: ruling.id }, data: rest, select: { id: true } })
      return ok({ slug: partial.value.tree.front.key, n })
    })
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    return err({ kind: 'moved', message: MOVED })
  }
}
