import type { Prisma } from '../db/generated/client'
import type { Tx } from '../db/transaction'

/** One act on someone's work, in the words of the log: `page.create`, `member.suspend`, `decision.accepted`.
 *  Acts named `page.`, `decision.` and `member.` are public; every other is for the record only. */
export type Act = {
  /** Who acted; null where the wiki itself did. */
  actorId: number | null
  act: string
  pageId?: number
  /** The revision the act made or concerns. */
  n?: number
  proposalId?: number
  /** The person the act concerns. */
  memberId?: number
  reasonCode?: string
  /** The actor's own words. */
  words?: string
  /** From when the words may be read; `last` where nothing is said. */
  bound?: '0' | 'last' | `S${number}E${number}`
  data?: Prisma.InputJsonObject
}

/** What follows from an act, in its own transaction. */
export type Consequence = (tx: Tx, act: Act) => Promise<void>

const kept = globalThis as { __consequences?: readonly Consequence[] }

/** Said once, by the composition; without it an act has no consequences. */
export function useConsequences(list: readonly Consequence[]): void {
  kept.__consequences = list
}

/** Write an act into the append-only log, in the transaction that does it. */
export async function recordAct(tx: Tx, act: Act): Promise<void> {
  await tx.log.create({ data: act, select: { id: true } })
  for (const follow of kept.__consequences ?? []) await follow(tx, act)
}
