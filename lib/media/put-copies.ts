import { db } from '../db/client'
import type { Tx } from '../db/transaction'
import type { Copy } from './make-picture'
import { storage } from './storage/storage'

type Named = Pick<Copy, 'hash'>

/** Put bytes into the store. They are written down first, so that those which nothing ever names are found again. */
export async function putCopies(copies: readonly Copy[]): Promise<void> {
  await db.$executeRaw`INSERT INTO media_arriving (hash) SELECT DISTINCT unnest(${copies.map(({ hash }) => hash)}::text[]) ON CONFLICT (hash) DO UPDATE SET at = now()`
  for (const { hash, bytes, type } of copies) await storage().put(hash, bytes, type)
}

/** A picture names them now. */
export async function haveArrived(tx: Tx, copies: readonly Named[]): Promise<void> {
  await tx.mediaArriving.deleteMany({ where: { hash: { in: copies.map(({ hash }) => hash) } } })
}
