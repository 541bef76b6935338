import { randomUUID } from 'node:crypto'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { canRollBackAll } from './policy'
import { err, ok, type Result } from '../result'
import { boundAt } from '../spoilers/bound-at'
import type { From } from '../spoilers/front'
import type { MemberViewer } from '../spoilers/viewer'
import { removePage } from './remove'
import { rollbackPlan, type PagePlan } from './rollback-plan'
import { undo } from './undo'

/** What became of one page: `left` says in a sentence why something of theirs still stands. */
export type RolledBack = { slug: string; title: string; done: boolean; left: string | null }
export type RollbackError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'reason-missing' }

/** Take back everything that somebody published since a moment: page by page, each by the verb that its screen uses, so that what
 *  others wrote since stays, and every step stands in the history and can itself be undone.
 *  @returns what became of each page of the plan that was shown */
export async function rollBackAll(actor: MemberViewer, { memberId, since, reason }: { memberId: number; since: Date; reason: string }): Promise<Result<RolledBack[], RollbackError>> {
  const words = reason.trim().slice(0, 500)
  if (words === '') return err({ kind: 'reason-missing' })
  const allowed = canRollBackAll(actor, memberId)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  const plan = await rollbackPlan(actor, memberId, since)
  const member = await db.member.findFirst({ where: { id: memberId, erasedAt: null }, select: { id: true } })
  if (!plan || !member) return err({ kind: 'not-found' })
  const done: RolledBack[] = []
  for (const page of plan.pages) done.push(await rollBackPage(actor, page, words))
  await inTransaction<null, never>(async (tx) => {
    await recordAct(tx, { actorId: actor.id, act: 'member.rollback', memberId, words, bound: boundAt(actor), data: { since: since.toISOString(), pages: done.filter((page) => page.done).length } })
    return ok(null)
  })
  return ok(done)
}

/** The reason of a deletion is said to be safe from somewhere: as far as its author has watched. */
function fromNow(actor: MemberViewer): From {
  const bound = boundAt(actor)
  return bound === 'last' ? (actor.episodes.at(-1)?.code ?? '0') : bound
}

async function rollBackPage(actor: MemberViewer, page: PagePlan, reason: string): Promise<RolledBack> {
  const { slug, title } = page
  if (page.delete) {
    const removed = await removePage(actor, { slug, into: null, reason, safeFrom: fromNow(actor), key: randomUUID() })
    return { slug, title, done: removed.ok, left: removed.ok ? null : 'It could not be deleted; look at it by hand.' }
  }
  const steps = [...(page.runs ? [{ act: 'rollback' as const, n: page.head }] : []), ...page.undo.map((n) => ({ act: 'undo' as const, n }))]
  const left: string[] = page.began ? ['its first text, on which others went on'] : []
  let done = 0
  for (const { act, n } of steps) {
    const { head } = await db.page.findUniqueOrThrow({ where: { id: page.id }, select: { head: true } })
    const undone = await undo(actor, { slug, act, n, seen: head ?? n, version: 0, summary: reason, minor: false, key: randomUUID(), knownFrom: null, lowers: true, answers: null, onto: null })
    if (undone.ok) done++
    else left.push(LEFT[undone.error.kind]?.(n) ?? `revision ${n}`)
  }
  return { slug, title, done: done > 0, left: left.length === 0 ? null : `What stands: ${left.join('; ')}.` }
}

const LEFT: Record<string, (n: number) => string> = {
  conflict: (n) => `revision ${n}, because the same words were changed since`,
  beyond: (n) => `revision ${n}, which tells more than you have watched`,
  'conflict-beyond': (n) => `revision ${n}, which tells more than you have watched`,
}
