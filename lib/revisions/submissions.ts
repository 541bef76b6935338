import { createHash } from 'node:crypto'
import type { Prisma } from '../db/generated/client'
import { db } from '../db/client'
import type { Tx } from '../db/transaction'

/** A submit is named by its form's key and what it carries: the same again is the same act, another text is another. */
export type SubmissionName = { memberId: number; key: string; payloadHash: string }

export function nameSubmission(memberId: number, key: string, payload: object): SubmissionName {
  return { memberId, key, payloadHash: createHash('sha256').update(JSON.stringify(payload)).digest('hex') }
}

/** The answer that this very submit got before; null where it is new. */
export async function earlierAnswer<T>(name: SubmissionName): Promise<T | null> {
  const row = await db.submission.findUnique({ where: { memberId_key_payloadHash: name }, select: { result: true } })
  return (row?.result as T | undefined) ?? null
}

/** Keep the answer, in the transaction that earns it. A twin that came meanwhile makes the insert fail, and the transaction with it. */
export async function keepAnswer(tx: Tx, name: SubmissionName, result: Prisma.InputJsonObject): Promise<void> {
  await tx.submission.create({ data: { ...name, result }, select: { key: true } })
}
