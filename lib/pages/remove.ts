import { db } from '../db/client'
import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { closeWaiting } from '../review/close-waiting'
import type { DecisionError } from '../review/decide'
import { proposeWish } from '../review/wish'
import type { GrantWish } from '../review/wish-acts'
import { findByName, findPage } from '../revisions/find'
import { letGo, type Heir } from '../revisions/let-go'
import { lockPage } from '../revisions/ledger'
import { keepAnswer, nameSubmission, type SubmissionName } from '../revisions/submissions'
import type { LockedPage } from '../revisions/types'
import { highest } from '../spoilers/bound'
import type { From } from '../spoilers/front'
import type { MemberViewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { once } from './once'
import { wayOf } from './policy'
import type { Done, WholeError } from './whole'

export type Removal = {
  slug: string
  /** The title of the page whose subject this one's is; null where the page goes without an heir. */
  into: string | null
  reason: string
  /** From when the reason, and that both are one subject, may be known. */
  safeFrom: From
  /** The form's idempotency key. */
  key: string
}

/** Delete a page, or propose it: readers get what they get where nothing ever was; its revisions and their numbers stay for
 *  whoever restores it. With an heir its names lead there from then on, and readers get the heir. */
export function removePage(actor: MemberViewer, removal: Removal): Promise<Result<Done, WholeError>> {
  const { key, ...payload } = removal
  const submission = nameSubmission(actor.id, key, { act: 'delete', ...payload })
  return once<Done, WholeError>(submission, () => tryToRemove(actor, removal, submission), { kind: 'busy' })
}

async function tryToRemove(actor: MemberViewer, removal: Removal, submission: SubmissionName): Promise<Result<Done, WholeError>> {
  const page = await findPage(actor, removal.slug)
  if (!page) return err({ kind: 'not-found' })
  const heir = removal.into === null ? null : await heirFor(actor, page.id, removal.into)
  if (heir && !heir.ok) return heir
  return inTransaction<Done, WholeError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const locked = await lockBoth(tx, page.id, heir?.value ?? null)
    if (!locked) return err({ kind: 'not-found' })
    const way = wayOf(by, locked.page, heir ? 'merge' : 'delete')
    if (way.kind === 'no') return err({ kind: 'forbidden', reason: way.reason })
    const done = way.kind === 'proposal' ? await propose(tx, actor, locked.page, heir?.value ?? null, removal) : await remove(tx, actor, locked, removal)
    await keepAnswer(tx, submission, done)
    return ok(done)
  })
}

/** The page a person means by a title, as far as they may know of it. */
async function heirFor(actor: MemberViewer, pageId: number, title: string): Promise<Result<number, WholeError>> {
  const [only, ...others] = await findByName(actor, title)
  if (!only) return err({ kind: 'refused', message: 'There is no page of that name that is safe for you. Give the title of the page that shall take this one in.', field: 'into' })
  if (others.length > 0) return err({ kind: 'refused', message: 'Several pages go by that name. Give the full title of one.', field: 'into' })
  return only.page.id === pageId ? err({ kind: 'refused', message: 'That is this page itself. Give the title of another.', field: 'into' }) : ok(only.page.id)
}

type Both = { page: LockedPage; heir: LockedPage | null }

/** In the order of their numbers, so that two people who merge two pages into each other do not wait in a circle. */
async function lockBoth(tx: Tx, pageId: number, heirId: number | null): Promise<Both | null> {
  const locked = new Map<number, LockedPage | null>()
  for (const id of [pageId, ...(heirId === null ? [] : [heirId])].sort((a, b) => a - b)) locked.set(id, await lockPage(tx, id))
  const [page, heir] = [locked.get(pageId) ?? null, heirId === null ? null : (locked.get(heirId) ?? null)]
  const isThere = (row: LockedPage | null): row is LockedPage => row !== null && row.deletedAt === null && row.head !== null
  return isThere(page) && (heirId === null || isThere(heir)) ? { page, heir } : null
}

async function propose(tx: Tx, actor: MemberViewer, page: LockedPage, into: number | null, { reason, safeFrom }: Removal): Promise<Done> {
  const payload = { knownFrom: page.bound, safeFrom, ...(into !== null && { into }) }
  return { kind: 'proposed', proposalId: await proposeWish(tx, actor.id, { act: 'delete', pageId: page.id, title: page.title, baseN: page.head!, source: null, payload, reason, bound: safeFrom }) }
}

async function remove(tx: Tx, actor: MemberViewer, { page, heir }: Both, { reason, safeFrom }: Pick<Removal, 'reason' | 'safeFrom'>, proposalId: number | null = null): Promise<Done> {
  const inherits: Heir | null = heir && { page: heir, from: safeFrom }
  await letGo(tx, page, inherits, actor.id, actor.episodes)
  await closeWaiting(tx, actor.id, page.id, proposalId)
  await recordAct(tx, {
    actorId: actor.id, act: heir ? 'page.merge' : 'page.delete', pageId: page.id, words: reason, bound: highest([safeFrom, heir?.bound ?? '0'], actor.episodes),
    ...(proposalId !== null && { proposalId }), ...(heir && { data: { into: heir.id, title: heir.title, slug: heir.slug } }),
  })
  return { kind: 'deleted', slug: heir ? heir.slug : page.slug }
}

/** A deletion that a moderator says yes to. */
export const grantRemoval: GrantWish = async (actor, { pageId, payload, reason, proposalId }) => {
  const into = payload.into ?? null
  const heirSeen = into === null ? null : await db.page.findFirst({ where: { id: into, ...visibleTo(actor) }, select: { id: true } })
  if (into !== null && !heirSeen) return err({ kind: 'moved', message: 'There is no page that could take it in, as far as you have watched. Leave it to somebody else, or ask its author to name another.' })
  return ok(async (tx, locked) => {
    const both = await lockBoth(tx, pageId, into)
    if (!both || locked.deletedAt) return err<DecisionError>({ kind: 'not-found' })
    await remove(tx, actor, both, { reason, safeFrom: payload.safeFrom ?? actor.episodes.at(-1)?.code ?? '0' }, proposalId)
    return ok({ slug: both.heir?.slug ?? both.page.slug })
  })
}
