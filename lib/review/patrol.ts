import { inTransaction, type Tx } from '../db/transaction'
import { isRowNumber } from '../db/row-number'
import { recordAct } from '../log/record'
import { isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { err, no, ok, yes, type Result, type Verdict } from '../result'
import { findPage } from '../revisions/find'
import { lowerings } from '../revisions/lowering'
import { storedSide } from '../revisions/stored'
import type { Episode } from '../spoilers/bound'
import type { MemberViewer } from '../spoilers/viewer'
import { editFacts } from './facts'
import { weigh } from './weigh'

/** An edit as an address names it. */
export type EditName = { slug: string; n: number }
export type PatrolError = { kind: 'not-found' } | { kind: 'forbidden'; reason: string } | { kind: 'checked' }

/** Whether a person may mark an edit as checked. The button and the verb ask here. */
export function canPatrol(person: Person, edit: { authorId: number }): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  if (!isModerator(person)) return no('Only moderators check edits.')
  return person.id === edit.authorId ? no('Nobody checks their own edit; another moderator will.') : yes
}

/** Mark an edit that was published directly as checked: it is fine, and waits no longer. */
export const checkEdit = (actor: MemberViewer, edit: EditName): Promise<Result<void, PatrolError>> => onEdit(actor, edit, 'patrol.check', async (tx, pageId) => {
  const { count } = await tx.patrol.createMany({ data: [{ pageId, n: edit.n, byId: actor.id }], skipDuplicates: true })
  return count === 0 ? err({ kind: 'checked' }) : ok(undefined)
})

/** Take one's own check of an edit back: it waits again, where it stood. What another checked is theirs. */
export const uncheckEdit = (actor: MemberViewer, edit: EditName): Promise<Result<void, PatrolError>> => onEdit(actor, edit, 'patrol.uncheck', async (tx, pageId) => {
  const { n } = edit
  const { count } = await tx.patrol.deleteMany({ where: { pageId, n, byId: actor.id } })
  if (count === 0) return err({ kind: 'not-found' })
  const lowers = await lowersSome(tx, pageId, n, actor.episodes)
  await weigh(tx, { pageId, n }, editFacts(await textOf(tx, pageId, n - 1), await textOf(tx, pageId, n), lowers))
  return ok(undefined)
})

/** Find an edit, ask whether this person may patrol it, do it and log it. */
async function onEdit(actor: MemberViewer, { slug, n }: EditName, act: string, work: (tx: Tx, pageId: number) => Promise<Result<void, PatrolError>>): Promise<Result<void, PatrolError>> {
  const page = isRowNumber(n) ? await findPage(actor, slug) : null
  if (!page) return err({ kind: 'not-found' })
  return inTransaction<void, PatrolError>(async (tx) => {
    const revision = await tx.revision.findUnique({ where: { pageId_n: { pageId: page.id, n } }, select: { authorId: true } })
    if (!revision) return err({ kind: 'not-found' })
    const allowed = canPatrol(actor, revision)
    if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
    const done = await work(tx, page.id)
    if (done.ok) await recordAct(tx, { actorId: actor.id, act, pageId: page.id, n, memberId: revision.authorId, bound: 'last' })
    return done
  })
}

/** Whether an edit made something known earlier, as far as its trees are kept. */
async function lowersSome(tx: Tx, pageId: number, n: number, episodes: readonly Episode[]): Promise<boolean> {
  const [before, after] = await Promise.all([storedSide(tx, pageId, n - 1, episodes), storedSide(tx, pageId, n, episodes)])
  return before !== 'unknown' && after !== 'unknown' && lowerings(before, after, episodes).length > 0
}

async function textOf(tx: Tx, pageId: number, n: number): Promise<string> {
  const row = n < 1 ? null : await tx.revision.findUnique({ where: { pageId_n: { pageId, n } }, select: { text: { select: { body: true } } } })
  return row?.text.body ?? ''
}

/** Whoever moderates and takes edits back has looked at them: what of these still waits does so no longer.
 *  @param undone the revisions, oldest and newest */
export async function checkUndone(tx: Tx, actor: Person & { id: number }, pageId: number, { from, through }: { from: number; through: number }): Promise<void> {
  if (!isModerator(actor)) return
  await tx.$executeRaw`
    INSERT INTO patrol (page_id, n, by_id) SELECT page_id, n, ${actor.id} FROM queue_item
    WHERE page_id = ${pageId} AND n BETWEEN ${from} AND ${through} AND author_id <> ${actor.id} ON CONFLICT DO NOTHING`
}
