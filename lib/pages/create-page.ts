import { db } from '../db/client'
import { inTransaction, isTaken } from '../db/transaction'
import { asksBound, writeDefaultBound } from '../markdown/default-bound'
import { pictureRefusal } from '../media/picture-refusal'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { awaitPatrol } from '../review/await-patrol'
import { editFacts } from '../review/facts'
import { caughtBy, passFilters, recordHits, type CaughtEdit } from '../review/filters/pass-filters'
import { changeBound } from '../revisions/change-bound'
import { clearNewDrafts, keepDraft } from '../revisions/drafts'
import { draftTitle } from '../revisions/keep-draft-at'
import { isTextWithheld, WITHHELD } from '../revisions/hidden'
import { openPage, publish } from '../revisions/ledger'
import { canCreate, needsReview } from '../revisions/policy'
import { prepare } from '../revisions/prepare'
import { settles } from '../revisions/settlement'
import { linkRefusal } from '../revisions/theory-links'
import { earlierAnswer, keepAnswer, nameSubmission, type SubmissionName } from '../revisions/submissions'
import { hashOf } from '../revisions/text'
import type { Prepared } from '../revisions/types'
import type { MemberViewer } from '../spoilers/viewer'
import type { Creation, EditError, Saved } from './edit'
import { nameCollision } from './name-collision'
import { saveEdit } from './save-edit'
import { creationGround, proposeCreation, type CreationGround } from './waiting-creation'

const UNPROTECTED = { protection: 'open' }

/** Create a page, or propose it. A name that is taken never answers "exists": where the person may know the page, their
 *  text is merged into it like any other edit; where they may not, it becomes a proposal.
 *  @returns what was made, or why not; the text is then in the person's drafts. */
export async function createPage(actor: MemberViewer, creation: Creation): Promise<Result<Saved, EditError>> {
  const { key, ...payload } = creation
  const submission = nameSubmission(actor.id, key, payload)
  const earlier = await earlierAnswer<Saved>(submission)
  if (earlier) return ok(earlier)
  const created = await tryToCreate(actor, creation, submission)
  if (created.ok) await clearNewDrafts(actor.id, draftTitle(creation.text), key)
  if (!created.ok && !created.error.kind.startsWith('conflict')) await keepRefused(actor, creation, created.error)
  return created
}

async function tryToCreate(actor: MemberViewer, creation: Creation, submission: SubmissionName): Promise<Result<Saved, EditError>> {
  const allowed = canCreate(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const ground = await creationGround(actor, creation)
  if (!ground.ok) return ground
  const { text, proposal } = ground.value
  const prepared = await prepare(creation.knownFrom === null ? text : writeDefaultBound(text, creation.knownFrom))
  if (!prepared.ok) return err({ kind: 'refused', issues: prepared.error })
  const refusal = (await pictureRefusal(actor.id, prepared.value.tree.front.file, null)) ?? (await linkRefusal(prepared.value.tree, null, actor.horizon))
  if (refusal) return err({ kind: 'refused', issues: [{ message: refusal }] })
  if (await isTextWithheld(hashOf(prepared.value.source))) return err({ kind: 'forbidden', reason: WITHHELD })
  if (asksBound(prepared.value.tree)) return err({ kind: 'ask-bound' })
  const collision = await nameCollision(db, actor, prepared.value.tree.front.key, null)
  if (collision.kind === 'seen') {
    // It may be this very form that made the page, sent twice.
    const twin = await earlierAnswer<Saved>(submission)
    return twin ? ok(twin) : mergeInto(actor, collision.slug, creation)
  }
  const { front } = prepared.value.tree
  const boundOf = async () => changeBound(null, prepared.value, actor.episodes)
  const passed = await passFilters(actor, { pageId: null, title: front.title, kind: front.kind, before: '', after: prepared.value.source, summary: creation.summary, lowers: creation.lowers, boundOf, warned: creation.warned ?? [] })
  if (passed.kind !== 'passed') return err(passed)
  const waits = proposal !== null || needsReview(actor, UNPROTECTED) || collision.kind === 'unseen' || passed.held || settles(null, prepared.value.tree)
  const saved = await commit(actor, creation, prepared.value, submission, passed.caught, waits ? { proposal } : null)
  return saved.ok || saved.error !== 'moved' ? (saved as Result<Saved, EditError>) : tryToCreate(actor, creation, submission)
}

/** A text written from nothing is an edit whose base is empty. */
function mergeInto(actor: MemberViewer, slug: string, { proposal: _proposal, ...creation }: Creation): Promise<Result<Saved, EditError>> {
  return saveEdit(actor, { ...creation, slug, section: null, base: 0, version: 0, minor: false, answers: null, onto: null })
}

type Waits = Pick<CreationGround, 'proposal'>

/** `moved`: another took the name meanwhile, or the proposal moved. */
async function commit(actor: MemberViewer, creation: Creation, prepared: Prepared, submission: SubmissionName, caught: CaughtEdit | null, waits: Waits | null): Promise<Result<Saved, 'moved' | EditError>> {
  const { summary } = creation
  try {
    const made = await inTransaction<Saved, 'moved' | EditError>(async (tx) => {
      const still = canCreate(await lockActor(tx, actor), prepared.tree.front.kind)
      if (!still.ok) return err({ kind: 'forbidden', reason: still.reason })
      const version = { prepared, baseN: null, summary, minor: false, bound: changeBound(null, prepared, actor.episodes), facts: { ...editFacts('', prepared.source), ...caughtBy(caught) } }
      const proposalId = waits && (await proposeCreation(tx, actor, waits.proposal, version))
      if (waits && proposalId === null) return err('moved')
      if (proposalId !== null) await recordHits(tx, actor, caught, { proposalId })
      const saved: Saved = proposalId === null ? await publishNew(tx) : { kind: 'proposed', proposalId, slug: null }
      await keepAnswer(tx, submission, saved)
      return ok(saved)
    })
    return made
  } catch (problem) {
    if (!isTaken(problem)) throw problem
    const twin = await earlierAnswer<Saved>(submission)
    return twin ? ok(twin) : err('moved')
  }

  async function publishNew(tx: Parameters<Parameters<typeof inTransaction>[0]>[0]): Promise<Saved> {
    const publication = { prepared, act: 'create', authorId: actor.id, baseN: null, merged: false, summary, minor: false, origin: 'form' } as const
    const page = await openPage(tx, publication)
    const n = await publish(tx, page, publication)
    await awaitPatrol(tx, actor, page.id, n, { ...editFacts('', prepared.source), ...caughtBy(caught) })
    await recordHits(tx, actor, caught, { pageId: page.id, n })
    return { kind: 'published', slug: prepared.tree.front.key, n, merged: false }
  }
}

async function keepRefused(actor: MemberViewer, creation: Creation, error: EditError): Promise<void> {
  await keepDraft(actor.id, { pageId: null, title: draftTitle(creation.text), section: null, baseN: null, text: creation.text, summary: creation.summary, reason: error.kind, key: creation.key })
}
