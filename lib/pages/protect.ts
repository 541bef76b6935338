import { now } from '../clock'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { lockActor } from '../people/lock'
import { err, ok, type Result } from '../result'
import { findPage } from '../revisions/find'
import { dropEverywhere } from '../revisions/let-go'
import { lockPage } from '../revisions/ledger'
import type { From } from '../spoilers/front'
import type { MemberViewer } from '../spoilers/viewer'
import { wayOf } from './policy'
import type { Protection } from './protections'
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

/** Ask for more than usual of whoever edits a page, or for no more than usual again. Level, end and reason stand in the log. */
export async function protectPage(actor: MemberViewer, { slug, level, until, reason, safeFrom }: Protecting): Promise<Result<Done, WholeError>> {
  if (until && until <= now()) return err({ kind: 'refused', message: 'That day is over. Choose a later one, or leave it empty.', field: 'until' })
  const page = await findPage(actor, slug)
  if (!page) return err({ kind: 'not-found' })
  return inTransaction<Done, WholeError>(async (tx) => {
    const by = await lockActor(tx, actor)
    const locked = await lockPage(tx, page.id)
    if (!locked || locked.deletedAt) return err({ kind: 'not-found' })
    const way = wayOf(by, locked, 'protect')
    if (way.kind !== 'at-once') return err({ kind: 'forbidden', reason: way.kind === 'no' ? way.reason : '' })
    const [end, why] = level === 'open' ? [null, null] : [until, reason]
    await tx.page.update({ where: { id: page.id }, data: { protection: level, protectionUntil: end, protectionReason: why, protectionBound: safeFrom }, select: { id: true } })
    await recordAct(tx, { actorId: actor.id, act: 'page.protect', pageId: page.id, words: reason, bound: safeFrom, data: { level, ...(end && { until: end.toISOString() }) } })
    await dropEverywhere(tx, page.id)
    return ok({ kind: 'protected', slug: page.slug })
  })
}
