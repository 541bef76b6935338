import { randomBytes } from 'node:crypto'
import { db } from '../db/client'
import { inTransaction } from '../db/transaction'
import { recordAct } from '../log/record'
import type { Member } from '../people/person'
import { err, ok, type Result } from '../result'
import { makePicture, type Copy, type Picture } from './make-picture'
import { canUpload } from './policy'
import { storage } from './storage/storage'
import { forgetForsaken } from './forget-forsaken'
import { Turns } from './turns'

export type TakeError = { kind: 'forbidden'; reason: string } | { kind: 'refused'; message: string } | { kind: 'busy'; message: string }

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
  const made = await turns().take(() => makePicture(file.bytes, file.name))
  if (made === null) return err({ kind: 'busy', message: BUSY })
  if (!made.ok) return err({ kind: 'refused', message: made.error })
  const picture = made.value
  if (await isHiddenHash(picture.full.hash)) return err({ kind: 'refused', message: 'A moderator has taken this very picture down. If that was wrong, say so to them.' })
  await forgetForsaken()
  // Before the row that names them: a file that nobody names harms nobody, a row without its file does.
  for (const copy of [picture.full, ...picture.sizes]) await storage().put(copy.hash, copy.bytes, copy.type)
  return ok(await keep(actor, picture))
}

const isHiddenHash = async (hash: string): Promise<boolean> => (await db.hidden.count({ where: { field: 'file', textHash: hash, liftedAt: null } })) > 0

const rowOf = ({ hash, type, bytes, width, height }: Copy) => ({ hash, type, bytes: bytes.length, width, height })

async function keep(actor: Member, { full, animated, sizes }: Picture): Promise<string> {
  const id = randomBytes(12).toString('hex')
  await inTransaction<void, never>(async (tx) => {
    await tx.media.create({ data: { id, ...rowOf(full), animated, ownerId: actor.id, sizes: { create: sizes.map(rowOf) } } })
    await recordAct(tx, { actorId: actor.id, act: 'media.take', data: { media: id } })
    return ok(undefined)
  })
  return id
}
