import { randomBytes } from 'node:crypto'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import type { Member } from '../people/person'
import { err, ok, type Result } from '../result'
import { makePicture, type Copy, type Picture } from './make-picture'
import { WAITING_OF_ONE } from './limits'
import { canUpload } from './policy'
import { haveArrived, putCopies } from './put-copies'
import { forgetForsaken } from './forget-forsaken'
import { Turns } from './turns'

export type TakeError = { kind: 'forbidden'; reason: string } | { kind: 'refused'; message: string } | { kind: 'busy'; message: string }

const MANY = `${WAITING_OF_ONE} pictures of yours wait already, to be described or to be looked at by a moderator; more are not kept at once. Describe them, or come back when some are decided or, undescribed, have been forgotten after a day.`
const BUSY = 'Several pictures are being made ready at this moment. What you wrote is still here: choose the picture again in a minute.'

// Across the copies of this module that a bundler makes.
const kept = globalThis as { __pictureTurns?: Turns }
const turns = (): Turns => (kept.__pictureTurns ??= new Turns(1, 4))

/** Take an upload: judge it by its bytes, make it anew, keep it. It waits, seen by its owner and moderators, until a page
 *  that describes it is published.
 *  @returns the picture's id */
export async function takePicture(actor: Member, file: { name: string; bytes: Buffer }): Promise<Result<string, TakeError>> {
  const allowed = canUpload(actor)
  if (!allowed.ok) return err({ kind: 'forbidden', reason: allowed.reason })
  return (await turns().take(() => takeInTurn(actor, file))) ?? err({ kind: 'busy', message: BUSY })
}

/** One after another, so that no two are counted as if the other were not there. */
async function takeInTurn(actor: Member, file: { name: string; bytes: Buffer }): Promise<Result<string, TakeError>> {
  await forgetForsaken()
  if ((await waitingOf(actor.id)) >= WAITING_OF_ONE) return err({ kind: 'refused', message: MANY })
  const made = await makePicture(file.bytes, file.name)
  if (!made.ok) return err({ kind: 'refused', message: made.error })
  const picture = made.value
  if (await isHiddenHash(picture.full.hash)) return err({ kind: 'refused', message: 'A moderator has taken this very picture down. If that was wrong, say so to them.' })
  // Before the row that names them: a file that nobody names is forgotten in time, a row without its file would be broken.
  await putCopies([picture.full, ...picture.sizes])
  return ok(await keep(actor, picture))
}

/** How many pictures of a person's wait. One that was turned down waits for nothing. */
async function waitingOf(memberId: number): Promise<number> {
  const [row] = await db.$queryRaw<{ waiting: number }[]>`
    SELECT count(*)::int AS waiting FROM media m WHERE m.owner_id = ${memberId} AND m.state = 'pending' AND (
      NOT EXISTS (SELECT FROM media_described d WHERE d.media_id = m.id)
      OR EXISTS (SELECT FROM proposal_version v JOIN proposal p ON p.id = v.proposal_id
        WHERE v.payload ->> 'media' = m.id AND p.state IN ('pending', 'changes-requested')))`
  return row?.waiting ?? 0
}

const isHiddenHash = async (hash: string): Promise<boolean> => (await db.hidden.count({ where: { field: 'file', textHash: hash, liftedAt: null } })) > 0

const rowOf = ({ hash, type, bytes, width, height }: Copy) => ({ hash, type, bytes: bytes.length, width, height })

async function keep(actor: Member, { full, animated, sizes }: Picture): Promise<string> {
  const id = randomBytes(12).toString('hex')
  await inTransaction<void, never>(async (tx) => {
    await tx.media.create({ data: { id, ...rowOf(full), animated, ownerId: actor.id, sizes: { create: sizes.map(rowOf) } } })
    await haveArrived(tx, [full, ...sizes])
    await recordAct(tx, { actorId: actor.id, act: 'media.take', data: { media: id } })
    return ok(undefined)
  })
  return id
}
