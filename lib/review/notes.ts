import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import { isModerator, type Person } from '../people/person'
import { canWrite } from '../people/policy'
import { err, no, ok, type Result, type Verdict } from '../result'
import { personView } from '../revisions/revision-row'
import type { PersonView } from '../revisions/view'
import type { MemberViewer, Viewer } from '../spoilers/viewer'

export type Note = { id: number; by: PersonView; at: Date; body: string }
export const NOTE_LIMIT = 2_000

/** Whether a person reads and writes what moderators tell one another; nobody does of themselves. */
export function canNote(person: Person, memberId: number): Verdict {
  const allowed = canWrite(person)
  if (!allowed.ok || person.kind === 'anonymous') return allowed
  return isModerator(person) && person.id !== memberId ? allowed : no('Moderators write notes of others.')
}

/** Notes on somebody, newest first. None for whoever may not read them. */
export async function listNotes(viewer: Viewer, memberId: number): Promise<Note[]> {
  if (!canNote(viewer, memberId).ok) return []
  const rows = await db.moderatorNote.findMany({ where: { memberId }, orderBy: { id: 'desc' }, take: 50, include: { by: true } })
  return rows.map(({ id, by, at, body }) => ({ id, by: personView(by), at, body }))
}

/** Write a note on somebody, for other moderators. */
export async function writeNote(actor: MemberViewer, { memberId, body }: { memberId: number; body: string }): Promise<Result<void, string>> {
  const words = body.trim()
  const allowed = canNote(actor, memberId)
  if (!allowed.ok) return err(allowed.reason)
  if (words === '' || words.length > NOTE_LIMIT) return err(`Write something, in at most ${NOTE_LIMIT} characters.`)
  return inTransaction<void, string>(async (tx) => {
    await tx.moderatorNote.create({ data: { memberId, byId: actor.id, body: words }, select: { id: true } })
    await recordAct(tx, { actorId: actor.id, act: 'note.write', memberId })
    return ok(undefined)
  })
}
