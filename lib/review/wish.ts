import type { Prisma } from '../db/generated/client'
import type { Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { putText } from '../revisions/text'
import type { Bound } from '../spoilers/bound'
import { NO_FACTS } from './facts'
import { OPEN_STATES } from './states'
import { weigh } from './weigh'

export type WishAct = 'rename' | 'delete' | 'restore' | 'protect'

/** What somebody asks moderators to do to a whole page. */
export type Wish = {
  act: WishAct
  pageId: number
  /** The title the page has, or would have. */
  title: string
  /** The head it was asked at. */
  baseN: number
  /** The text under its new title; null where no text is part of it. */
  source: string | null
  payload: Prisma.InputJsonObject
  reason: string
  /** From when the reason may be read. */
  bound: Bound
}

/** Send a wish about a locked page to review. Wished again, it is the next version of the same proposal.
 *  @returns the proposal's id */
export async function proposeWish(tx: Tx, authorId: number, wish: Wish): Promise<number> {
  const { act, pageId, title, bound } = wish
  const open = await tx.proposal.findFirst({ where: { act, pageId, authorId, state: { in: OPEN_STATES } }, select: { id: true, version: true } })
  const n = (open?.version ?? 0) + 1
  const id = open?.id ?? (await tx.proposal.create({ data: { act, pageId, title, authorId, bound }, select: { id: true } })).id
  if (open) await tx.proposal.update({ where: { id }, data: { version: n, state: 'pending', title, bound, updatedAt: new Date() }, select: { id: true } })
  const textHash = wish.source === null ? null : await putText(tx, wish.source)
  await tx.proposalVersion.create({ data: { proposalId: id, n, baseN: wish.baseN, textHash, payload: wish.payload, summary: wish.reason, authorId } })
  await weigh(tx, { proposalId: id }, NO_FACTS)
  await recordAct(tx, { actorId: authorId, act: open ? 'proposal.revise' : 'proposal.open', proposalId: id, pageId, bound: 'last' })
  return id
}
