import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, isTaken, type Tx } from '../db/transaction'
import { asksBound, writeDefaultBound } from '../markdown/default-bound'
import { lockActor } from '../people/lock'
import { pictureRefusal } from '../media/picture-refusal'
import { err, ok, type Result } from '../result'
import { awaitPatrol } from '../review/await-patrol'
import { editFacts } from '../review/facts'
import { checkUndone } from '../review/patrol'
import { caughtBy, passFilters, PASSED, recordHits, type FilterAnswer, type Passed } from '../review/filters/pass-filters'
import { propose, revise } from '../review/propose'
import { OPEN_STATES } from '../review/states'
import { changeBound } from '../revisions/change-bound'
import { clearDraftOf, clearDrafts, keepDraft } from '../revisions/drafts'
import { findPage, type FoundPage } from '../revisions/find'
import { draftPlace } from '../revisions/keep-draft-at'
import { isTextWithheld, WITHHELD } from '../revisions/hidden'
import { lockPage, publish } from '../revisions/ledger'
import { canEdit, needsReview } from '../revisions/policy'
import { prepare } from '../revisions/prepare'
import { settles } from '../revisions/settlement'
import { linkRefusal } from '../revisions/theory-links'
import { takingOf } from '../revisions/evidence/taking'
import { storedSide } from '../revisions/stored'
import { earlierAnswer, keepAnswer, nameSubmission, type SubmissionName } from '../revisions/submissions'
import { hashOf } from '../revisions/text'
import { undoneBy } from '../revisions/undoing'
import type { LockedPage, Prepared } from '../revisions/types'
import type { Bound } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'
import type { Edit, EditError, Saved } from './edit'
import { groundOf, groundTree, mergeOnto, wholeText, type Ground } from './ground'
import { inTurn } from './in-turn'
import { BLIND, loweredBy } from './lowered-by'
import { nameCollision, NO_COLLISION } from './name-collision'
import { showsBeyond } from './shows-beyond'

const MOST_TRIES = 60

/** Save an edit as a new revision, or as a proposal where the page or the person's rank wants review.
 *  A repeat of the same submit gets the same answer; whatever is refused stays in the person's drafts.
 *  @param edit.base Revision the edit started from; if no longer the head, the texts are merged.
 *  @returns what was made; `conflict` with both texts where they do not merge.
 *  @see MediaWiki's docs/pageupdater.md, whose compare-and-swap this follows. */
export async function saveEdit(actor: MemberViewer, edit: Edit, submission = submissionOf(actor, edit)): Promise<Result<Saved, EditError>> {
  const earlier = await earlierAnswer<Saved>(submission)
  if (earlier) return ok(earlier)
  const page = await findPage(actor, edit.slug)
  if (!page) {
    await keepRefused(actor, null, edit, { kind: 'not-found' })
    return err({ kind: 'not-found' })
  }
  const allowed = canEdit(actor, page)
  const saved = allowed.ok ? await inTurn(page.id, () => tryToSave(actor, edit, submission)) : err({ kind: 'forbidden' as const, reason: allowed.reason })
  if (!saved.ok) await keepRefused(actor, page, edit, saved.error)
  return saved
}

const submissionOf = (actor: MemberViewer, { key, ...payload }: Edit): SubmissionName => nameSubmission(actor.id, key, payload)

type Ready = { page: FoundPage; ground: Ground; prepared: Prepared; merged: boolean; mine: string; passed: Passed; /** Whether somebody else says yes to it first. */ seconded: boolean }
type Moved = { kind: 'moved' }

async function tryToSave(actor: MemberViewer, edit: Edit, submission: SubmissionName): Promise<Result<Saved, EditError>> {
  for (let tries = 0; tries < MOST_TRIES; tries++) {
    const ready = await makeReady(actor, edit)
    if (!ready.ok) return ready
    const saved = await commit(actor, edit, ready.value, submission)
    if (saved.ok || saved.error.kind !== 'moved') return saved as Result<Saved, EditError>
  }
  return err({ kind: 'busy' })
}

/** Everything slow, before any lock: put together, merge, render, judge. */
async function makeReady(actor: MemberViewer, edit: Edit): Promise<Result<Ready, EditError>> {
  const page = await findPage(actor, edit.slug)
  if (!page) return err({ kind: 'not-found' })
  // A rollback never meets another text: whoever asked for it looks again at who is on top.
  if (edit.undoing?.act === 'rollback' && page.head !== edit.base) return err({ kind: 'busy' })
  const ground = await groundOf(actor, page, edit)
  if (!ground.ok) return ground
  const whole = await wholeText(actor, page, edit, ground.value)
  if (!whole.ok) return whole
  const mine = edit.knownFrom === null ? whole.value : writeDefaultBound(whole.value, edit.knownFrom)
  const merge = mergeOnto(ground.value, mine, edit)
  if (!merge.clean && (await showsBeyond(actor, page, ground.value))) return err({ kind: 'conflict-beyond', slug: page.slug, pageId: page.id })
  if (!merge.clean) return err({ kind: 'conflict', slug: page.slug, regions: merge.regions, onto: ground.value.onto!.n, mine })
  const prepared = await prepare(merge.text, actor.episodes)
  if (!prepared.ok) return err({ kind: 'refused', issues: prepared.error })
  const refusal = (await pictureRefusal(actor.id, prepared.value.tree.front.file, page.id)) ?? (await linkRefusal(prepared.value.tree, page.id, actor.horizon))
  if (refusal) return err({ kind: 'refused', issues: [{ message: refusal }] })
  if (await isTextWithheld(hashOf(prepared.value.source))) return err({ kind: 'forbidden', reason: WITHHELD })
  if (asksBound(prepared.value.tree)) return err({ kind: 'ask-bound' })
  const asksNothing = edit.lowers && edit.section === null
  const lowered = asksNothing ? { lowerings: [], isBlind: false } : await loweredBy(actor, page.id, ground.value, prepared.value, !edit.undoing)
  if (lowered.isBlind && edit.section !== null) return err({ kind: 'refused', issues: [{ message: BLIND }] })
  if (!edit.lowers && lowered.lowerings.length > 0) return err({ kind: 'ask-lowering', lowerings: lowered.lowerings })
  const passed = edit.undoing ? PASSED : await filtered(actor, page, edit, ground.value, prepared.value)
  if (passed.kind !== 'passed') return err(passed)
  const seconded = page.kind === 'theory' ? await secondedBy(actor, page, ground.value, prepared.value) : ok(false)
  if (!seconded.ok) return seconded
  return ok({ page, ground: ground.value, prepared: prepared.value, merged: merge.text !== mine, mine, passed, seconded: seconded.value })
}

/** Whether a change of a theory waits for somebody else's yes, whatever its author's rank: another settlement, or others' evidence
 *  taken away. */
async function secondedBy(actor: MemberViewer, page: FoundPage, ground: Ground, { tree }: Prepared): Promise<Result<boolean, EditError>> {
  const before = await groundTree(page.id, ground, ground.onto?.text ?? ground.base)
  const { allowed, seconded } = await takingOf(actor, page.id, before, tree)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  return ok(seconded || settles(before, tree))
}

/** What the filters say of it; an undoing only brings back what stood. */
function filtered(actor: MemberViewer, page: FoundPage, { summary, lowers, warned = [] }: Edit, ground: Ground, prepared: Prepared): Promise<FilterAnswer> {
  const [before, n] = ground.onto ? [ground.onto.text, ground.onto.n] : [ground.base, ground.baseN]
  const boundOf = async (): Promise<Bound> => {
    const side = n === null ? null : await storedSide(db, page.id, n, actor.episodes)
    return side === 'unknown' ? 'last' : changeBound(side, prepared, actor.episodes)
  }
  return passFilters(actor, { pageId: page.id, title: page.title, kind: page.kind, before, after: prepared.source, summary, lowers, boundOf, warned })
}

async function commit(asked: MemberViewer, edit: Edit, ready: Ready, submission: SubmissionName): Promise<Result<Saved, EditError | Moved>> {
  try {
    return await inTransaction<Saved, EditError | Moved>(async (tx) => {
      const actor = await lockActor(tx, asked)
      const page = await lockPage(tx, ready.page.id)
      if (!page || page.head === null || page.deletedAt) return err({ kind: 'not-found' })
      const allowed = canEdit(actor, page)
      if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
      if (ready.ground.onto && page.head !== ready.ground.onto.n) return err({ kind: 'moved' })
      const { key } = ready.prepared.tree.front
      const collision = key === page.slug ? NO_COLLISION : await nameCollision(tx, actor, key, page.id)
      if (collision.kind === 'seen') return err({ kind: 'taken', slug: collision.slug, title: collision.title })
      const waits = needsReview(actor, page) || collision.kind === 'unseen' || ready.passed.held || ready.seconded
      // Whoever may publish by now stands on the head like everybody who does.
      if (!waits && ready.ground.onto === null) return err({ kind: 'moved' })
      const saved = waits ? await proposeEdit(tx, actor, page, edit, ready) : await publishEdit(tx, actor, page, edit, ready)
      if (!saved) return err({ kind: 'moved' })
      if (saved.kind !== 'unchanged') await recordHits(tx, actor, ready.passed.caught, saved.kind === 'published' ? { n: saved.n } : { proposalId: saved.proposalId })
      await (edit.undoing ? clearDraftOf(tx, actor.id, page.id, edit.text) : clearDrafts(tx, actor.id, page.id, edit))
      await keepAnswer(tx, submission, saved)
      return ok(saved)
    })
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    const twin = await earlierAnswer<Saved>(submission)
    return twin ? ok(twin) : err({ kind: 'moved' })
  }
}

async function publishEdit(tx: Tx, actor: MemberViewer, page: LockedPage, edit: Edit, { prepared, ground, merged, passed }: Ready): Promise<Saved> {
  if (ground.onto?.text === prepared.source) return { kind: 'unchanged', slug: page.slug }
  const n = await publish(tx, page, {
    prepared, merged, baseN: ground.baseN ?? page.head, act: edit.undoing?.act ?? 'edit', undoesN: edit.undoing?.undoes, authorId: actor.id, summary: edit.summary, minor: edit.minor, origin: 'form',
  })
  await awaitPatrol(tx, actor, page.id, n, { ...editFacts(ground.onto?.text ?? '', prepared.source, edit.lowers), ...caughtBy(passed.caught) })
  const undone = edit.undoing && undoneBy({ act: edit.undoing.act, undoesN: edit.undoing.undoes, baseN: ground.baseN })
  if (undone) await checkUndone(tx, actor, page.id, undone)
  return { kind: 'published', slug: prepared.tree.front.key, n, merged }
}

async function proposeEdit(tx: Tx, actor: MemberViewer, page: LockedPage, edit: Edit, { prepared, ground, passed }: Ready): Promise<Saved | null> {
  const side = ground.baseN === null ? null : await storedSide(tx, page.id, ground.baseN, actor.episodes)
  const bound = side === 'unknown' ? 'last' : changeBound(side, prepared, actor.episodes)
  const version = { prepared, baseN: ground.baseN, summary: edit.summary, minor: edit.minor, bound, facts: { ...editFacts(side && side !== 'unknown' ? side.source : '', prepared.source, edit.lowers), ...caughtBy(passed.caught) } }
  const open = await tx.proposal.findFirst({
    where: { authorId: actor.id, pageId: page.id, act: 'edit', state: { in: OPEN_STATES } },
    select: { id: true, version: true },
  })
  // Whoever needs no review has merged with the head, not with a proposal: one that waits for another reason takes the new text.
  const continues = !needsReview(actor, page) || (open?.id === ground.proposal?.id && open?.version === ground.proposal?.version)
  if (!continues) return null
  if (!open && prepared.source === (ground.onto?.text ?? ground.base)) return { kind: 'unchanged', slug: page.slug }
  const { id } = open ? await revise(tx, actor.id, open, version) : await propose(tx, actor.id, { act: 'edit', pageId: page.id }, { ...version, ...(edit.undoing && { undoing: edit.undoing }) })
  return { kind: 'proposed', proposalId: id, slug: page.slug }
}

async function keepRefused(actor: MemberViewer, page: FoundPage | null, edit: Edit, error: EditError): Promise<void> {
  // Nothing of an undoing was typed; one that does not apply is gone on with by hand.
  if (edit.undoing && error.kind !== 'conflict' && error.kind !== 'conflict-beyond') return
  const place = page ? { pageId: page.id, title: page.title } : await draftPlace(actor, edit.slug, edit.text)
  await keepDraft(actor.id, { ...place, section: edit.section, seen: edit.seen ?? null, baseN: isRowNumber(edit.base) ? edit.base : null, text: edit.text, summary: edit.summary, reason: error.kind, key: edit.key })
}
