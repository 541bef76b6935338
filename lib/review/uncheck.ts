import { inTransaction, type Tx } from '../db/transaction'
import { isRowNumber } from '../db/row-number'
import { recordAct } from '../log/record'
import { err, ok, type Result } from '../result'
import { findPage } from '../revisions/find'
import type { MemberViewer } from '../spoilers/viewer'
import { editFacts } from './facts'
import { canPatrol, type PatrolError } from './patrol'
import { weigh } from './weigh'

/** Take one's own check of an edit back: it waits again, where it stood. What another checked is theirs. */
export async function uncheckEdit(actor: MemberViewer, { slug, n }: { slug: string; n: number }): Promise<Result<void, PatrolError>> {
  const page = isRowNumber(n) ? await findPage(actor, slug) : null
  if (!page) return err({ kind: 'not-found' })
  return inTransaction<void, PatrolError>(async (tx) => {
    const revision = await tx.revision.findUnique({ where: { pageId_n: { pageId: page.id, n } }, select: { authorId: true } })
    if (!revision) return err({ kind: 'not-found' })
    const allowed = canPatrol(actor, revision)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const { count } = await tx.patrol.deleteMany({ where: { pageId: page.id, n, byId: actor.id } })
    if (count === 0) return err({ kind: 'not-found' })
    await weigh(tx, { pageId: page.id, n }, editFacts(await textOf(tx, page.id, n - 1), await textOf(tx, page.id, n)))
    await recordAct(tx, { actorId: actor.id, act: 'patrol.uncheck', pageId: page.id, n, memberId: revision.authorId, bound: 'last' })
    return ok(undefined)
  })
}

async function textOf(tx: Tx, pageId: number, n: number): Promise<string> {
  const row = n < 1 ? null : await tx.revision.findUnique({ where: { pageId_n: { pageId, n } }, select: { text: { select: { body: true } } } })
  return row?.text.body ?? ''
}
