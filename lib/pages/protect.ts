import { now } from '../clock'
import { inTransaction, type Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import type { DecisionError } from '../review/decide'
import { proposeWish } from '../review/wish'
import type { GrantWish } from '../review/wish-acts'
import { boundNow } from '../revisions/bound-now'
import { findPage } from '../revisions/find'
import { dropEverywhere } from '../revisions/let-go'
import { lockPage } from '../revisions/ledger'
import type { LockedPage } from '../revisions/types'
import type { From } from '../spoilers/front'
import type { MemberViewer } from '../spoilers/viewer'
import { wayOf } from './policy'
import { PROTECTIONS, type Protection } from './protections'
import type { Done, WholeError } from './whole'

export type Protecting = {
  slug: string
  level: Protection
  /** When it ends; null for until somebody changes it. */
  until: Date | null
  reason: string
  /** From when the reason may be read. */
  safeFrom: From
}

/** Ask for more than usual of whoever edits a page, or for no more than usual again; or propose it. Level, end and reason stand in
 *  the log. */
export async function protectPage(actor: MemberViewer, protecting: Protecting): Promise<Result<Done, WholeError>> {
  const { slug, until } = protecting
  if (until && until <= now()) return err({ kind: 'refused', message: 'That day is over. Choose a later one, or leave it empty.', field: 'until' })
  const page = await findPage(actor, slug)
  if (!page) return err({ kind: 'not-found' })
  return inTransaction<Done, WholeError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const locked = await lockPage(tx, page.id)
    if (!locked || locked.deletedAt) return err({ kind: 'not-found' })
    const way = wayOf(by, locked, 'protect')
    if (way.kind === 'no') return err({ kind: 'forbidden', reason: way.reason })
    if (way.kind === 'proposal') return ok({ kind: 'proposed', proposalId: await propose(tx, actor, locked, protecting) })
    await set(tx, actor, page.id, protecting)
    return ok({ kind: 'protected', slug: page.slug })
  })
}

type Level = Omit<Protecting, 'slug'>

async function set(tx: Tx, actor: MemberViewer, pageId: number, { level, until, reason, safeFrom }: Level, proposalId: number | null = null): Promise<void> {
  const [end, why] = level === 'open' ? [null, null] : [until, reason]
  const bound = await boundNow(tx, safeFrom, actor.episodes)
  await tx.page.update({ where: { id: pageId }, data: { protection: level, protectionUntil: end, protectionReason: why, protectionBound: bound }, select: { id: true } })
  await recordAct(tx, { actorId: actor.id, act: 'page.protect', pageId, words: reason, bound, data: { level, ...(end && { until: end.toISOString() }) }, ...(proposalId !== null && { proposalId }) })
  await dropEverywhere(tx, pageId)
}

function propose(tx: Tx, actor: MemberViewer, page: LockedPage, { level, until, reason, safeFrom }: Level): Promise<number> {
  const payload = { knownFrom: page.bound, safeFrom, level, ...(until && { until: until.toISOString() }) }
  return proposeWish(tx, actor.id, { act: 'protect', pageId: page.id, title: page.title, baseN: page.head!, source: null, payload, reason, bound: safeFrom })
}

/** A protection that a moderator says yes to; one whose time is over by then is none. */
export const grantProtection: GrantWish = async (actor, { payload, reason, proposalId }) => {
  const until = payload.until ? new Date(payload.until) : null
  if (until && until <= now()) return err({ kind: 'moved', message: 'The time it was wished for is over. Turn it down, or ask its author for another.' })
  const level = PROTECTIONS.find((each) => each === payload.level) ?? 'reviewed'
  return ok(async (tx, locked) => {
    if (locked.deletedAt) return err<DecisionError>({ kind: 'not-found' })
    await set(tx, actor, locked.id, { level, until, reason, safeFrom: payload.safeFrom ?? actor.episodes.at(-1)?.code ?? '0' }, proposalId)
    return ok({ slug: locked.slug })
  })
}
