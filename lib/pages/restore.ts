import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction, type Tx } from '../db/transaction'
import { writeTitle } from '../markdown/write-title'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { NOT_NOW } from '../review/accept-wish'
import { awaitPatrol } from '../review/await-patrol'
import { closeWaiting } from '../review/close-waiting'
import type { DecisionError } from '../review/decide'
import { NO_FACTS } from '../review/facts'
import { proposeWish } from '../review/wish'
import type { GrantWish } from '../review/wish-acts'
import { isTextWithheld, WITHHELD } from '../revisions/hidden'
import { takeBack } from '../revisions/let-go'
import { lockPage, publish } from '../revisions/ledger'
import { prepare } from '../revisions/prepare'
import { ripple } from '../revisions/ripple'
import { keepAnswer, nameSubmission, type SubmissionName } from '../revisions/submissions'
import { hashOf } from '../revisions/text'
import type { LockedPage, Prepared } from '../revisions/types'
import type { Bound } from '../spoilers/bound'
import type { From } from '../spoilers/front'
import { sees } from '../spoilers/horizon'
import type { MemberViewer } from '../spoilers/viewer'
import { bodyOf } from './ground'
import { nameCollision } from './name-collision'
import { once } from './once'
import { wayOf } from './policy'
import type { Done, WholeError } from './whole'

export type Restoration = {
  pageId: number
  /** The title it comes back under. */
  title: string
  reason: string
  /** From when the reason may be read. */
  safeFrom: From
  /** The form's idempotency key. */
  key: string
}

type Gone = { id: number; title: string; head: number; bound: Bound }

/** Bring a deleted page back, or propose it, with every revision under its number. Coming back is a revision of its own, with
 *  the last text; under another title where its own was given to another page meanwhile. */
export function restorePage(actor: MemberViewer, restoration: Restoration): Promise<Result<Done, WholeError>> {
  const { key, ...payload } = restoration
  const submission = nameSubmission(actor.id, key, { act: 'restore', ...payload })
  return once<Done, WholeError>(submission, () => tryToRestore(actor, restoration, submission), { kind: 'busy' })
}

async function tryToRestore(actor: MemberViewer, restoration: Restoration, submission: SubmissionName): Promise<Result<Done, WholeError>> {
  const gone = await findGone(actor, restoration.pageId)
  const prepared = gone && (await lastText(actor, gone, restoration.title))
  if (!prepared) return err({ kind: 'not-found' })
  if (!prepared.ok) return prepared
  return inTransaction<Done, WholeError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const page = await lockPage(tx, gone.id)
    if (!page || !page.deletedAt || page.head !== gone.head) return err({ kind: 'not-found' })
    const way = wayOf(by, page, 'restore')
    if (way.kind === 'no') return err({ kind: 'forbidden', reason: way.reason })
    const tried = way.kind === 'proposal' ? null : await restore(tx, actor, page, prepared.value, restoration)
    if (tried?.kind === 'taken') return err(tried)
    // Under a title that a page beyond their horizon bears, it waits like a new page would.
    const done = tried === null || tried.kind === 'unseen' ? await propose(tx, actor, page, restoration) : tried
    await keepAnswer(tx, submission, done)
    return ok(done)
  })
}

/** A deleted page that the person could know of if it were there. */
async function findGone(actor: MemberViewer, pageId: number): Promise<Gone | null> {
  const row = isRowNumber(pageId) ? await db.page.findFirst({ where: { id: pageId, deletedAt: { not: null }, head: { not: null } }, select: { id: true, title: true, head: true, bound: true } }) : null
  return row && sees(actor.horizon, row.bound as Bound) ? { ...row, head: row.head!, bound: row.bound as Bound } : null
}

async function lastText(actor: MemberViewer, gone: Gone, title: string): Promise<Result<Prepared, WholeError>> {
  const body = await bodyOf(actor, gone.id, gone.head)
  if (body === null) return err({ kind: 'refused', message: 'Its last text was taken away, so it cannot come back.' })
  const prepared = await prepare(title === gone.title ? body : writeTitle(body, title))
  if (!prepared.ok) return err({ kind: 'refused', message: prepared.error[0]?.message ?? '', field: 'title' })
  const isWithheld = (await isTextWithheld(hashOf(body))) || (await isTextWithheld(hashOf(prepared.value.source)))
  return isWithheld ? err({ kind: 'refused', message: WITHHELD }) : prepared
}

async function propose(tx: Tx, actor: MemberViewer, page: LockedPage, { title, reason, safeFrom }: Restoration): Promise<Done> {
  const payload = { knownFrom: page.bound, safeFrom, title }
  return { kind: 'proposed', proposalId: await proposeWish(tx, actor.id, { act: 'restore', pageId: page.id, title, baseN: page.head!, source: null, payload, reason, bound: safeFrom }) }
}

type By = { authorId: number; reviewerId?: number; proposalId?: number }
type Back = Extract<Done, { kind: 'published' }> | Extract<WholeError, { kind: 'taken' }> | { kind: 'unseen' }

async function restore(tx: Tx, actor: MemberViewer, page: LockedPage, prepared: Prepared, { reason, safeFrom }: { reason: string; safeFrom: Bound }, by: By = { authorId: actor.id }): Promise<Back> {
  const { front } = prepared.tree
  const collision = await nameCollision(tx, actor, front.key, page.id)
  if (collision.kind === 'seen') return { ...collision, kind: 'taken' }
  if (collision.kind === 'unseen') return collision
  const ripples = await takeBack(tx, page, front)
  const n = await publish(tx, page, { prepared, act: 'restore', ...by, baseN: page.head, merged: false, summary: reason, summaryFrom: safeFrom, minor: false, origin: 'form' })
  await ripple(tx, page.id, ripples, actor.episodes)
  await awaitPatrol(tx, actor, page.id, n, NO_FACTS)
  await closeWaiting(tx, actor.id, page.id, by.proposalId ?? null)
  return { kind: 'published', slug: front.key, n }
}

/** A restoration that a moderator says yes to; its revision is the one's who wished it. */
export const grantRestoration: GrantWish = async (actor, { pageId, payload, reason, proposalId, authorId }) => {
  const gone = await findGone(actor, pageId)
  if (!gone) return err({ kind: 'moved', message: 'This page is there again.' })
  const prepared = await lastText(actor, gone, payload.title ?? gone.title)
  if (!prepared.ok) return err({ kind: 'moved', message: prepared.error.kind === 'refused' ? prepared.error.message : 'Its last text is not there.' })
  return ok(async (tx, page) => {
    if (!page.deletedAt) return err<DecisionError>({ kind: 'moved', message: 'This page is there again.' })
    const back = await restore(tx, actor, page, prepared.value, { reason, safeFrom: payload.safeFrom ?? gone.bound }, { authorId, reviewerId: actor.id, proposalId })
    if (back.kind === 'taken') return err<DecisionError>(back)
    if (back.kind === 'unseen') return err<DecisionError>({ kind: 'moved', message: NOT_NOW })
    return ok({ slug: back.slug, n: back.n })
  })
}
