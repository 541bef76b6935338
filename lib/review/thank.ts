import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import type { Person } from '../people/person'
import { canWrite } from '../people/policy'
import { err, no, ok, yes, type Result, type Verdict } from '../result'
import { findPage } from '../revisions/find'
import { hiddenFields } from '../revisions/hidden'
import type { MemberViewer, Viewer } from '../spoilers/viewer'

export type ThankError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string }

export function canThank(person: Person, edit: { authorId: number }): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  return person.id === edit.authorId ? no('Nobody thanks themselves.') : yes
}

/** Whether a person may thank for an edit, and has not yet; false too where they may not know who wrote it. */
export async function mayThank(viewer: Viewer, slug: string, n: number): Promise<boolean> {
  const page = viewer.kind === 'anonymous' ? null : await findPage(viewer, slug)
  const authorId = page && (await authorOf(viewer, page.id, n))
  if (!page || authorId === null || viewer.kind === 'anonymous' || !canThank(viewer, { authorId }).ok) return false
  return (await db.log.count({ where: { actorId: viewer.id, act: 'member.thank', pageId: page.id, n } })) === 0
}

/** Thank whoever wrote a revision: they find it among their notices. Thanking twice is thanking once. */
export async function thank(actor: MemberViewer, { slug, n }: { slug: string; n: number }): Promise<Result<void, ThankError>> {
  const page = isRowNumber(n) ? await findPage(actor, slug) : null
  const authorId = page && (await authorOf(actor, page.id, n))
  if (!page || authorId === null) return err({ kind: 'not-found' })
  const allowed = canThank(actor, { authorId })
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  return inTransaction<void, ThankError>(async (tx) => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(${actor.id}, ${page.id})`
    if ((await tx.log.count({ where: { actorId: actor.id, act: 'member.thank', pageId: page.id, n } })) === 0) await recordAct(tx, { actorId: actor.id, act: 'member.thank', memberId: authorId, pageId: page.id, n, bound: '0' })
    return ok(undefined)
  })
}

/** Null where there is no such revision, nobody to thank for it, or who wrote it is hidden from this person. */
async function authorOf(person: Person, pageId: number, n: number): Promise<number | null> {
  const row = await db.revision.findUnique({ where: { pageId_n: { pageId, n } }, select: { author: { select: { id: true, imported: true, erasedAt: true } } } })
  if (!row || row.author.imported || row.author.erasedAt || (await hiddenFields(person, [{ pageId, n }]))(pageId).author.has(n)) return null
  return row.author.id
}
