import type { Prisma } from './generated/client'
import { db } from './client'
import type { Result } from '../result'

declare const inside: unique symbol

/** A client inside a transaction. A function that takes one cannot be called without. */
export type Tx = Prisma.TransactionClient & { readonly [inside]: true }

/** What reads may run on: the database or an open transaction. */
export type Reader = Prisma.TransactionClient

class Refused extends Error {
  constructor(readonly refusal: { ok: false; error: unknown }) {
    super('refused')
  }
}

const WAIT_MS = 10_000
const LIMIT_MS = 30_000

/** Run `work` in one transaction. A refusal (an `err`) rolls everything back and is returned; a throw rolls back and is thrown.
 *  @param limitMs how long it may take at most */
export async function inTransaction<T, E>(work: (tx: Tx) => Promise<Result<T, E>>, limitMs = LIMIT_MS): Promise<Result<T, E>> {
  try {
    return await db.$transaction(
      async (tx) => {
        const result = await work(tx as Tx)
        if (!result.ok) throw new Refused(result)
        return result
      },
      { maxWait: WAIT_MS, timeout: limitMs },
    )
  } catch (problem) {
    if (problem instanceof Refused) return problem.refusal as Result<T, E>
    throw problem
  }
}

/** True where a write met a unique constraint (Prisma P2002), so that a race ends in a sentence. */
export function isTaken(problem: unknown): boolean {
  return typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'P2002'
}
