import { db } from '../db/client'
import { STATE_WORDS } from './policy'
import { reasonsFor } from './reasons'
import type { State } from './states'

export type OwnRow = { id: number; title: string; href: string; state: State; stateWords: string; at: Date; reason: string; words: string }

const PAGE_SIZE = 50

/** A person's own proposals, newest first, with how they were decided and why, under the titles they gave: what the page is
 *  called by now may be beyond their horizon. */
export async function listOwnProposals(memberId: number): Promise<OwnRow[]> {
  const rows = await db.proposal.findMany({
    where: { authorId: memberId }, orderBy: { updatedAt: 'desc' }, take: PAGE_SIZE,
    include: { decisions: { orderBy: { id: 'desc' }, take: 1 } },
  })
  const { wordsOf } = await reasonsFor(memberId)
  return rows.map((row) => ({
    id: row.id, title: row.title, href: `/review/${row.id}`, state: row.state as State, stateWords: STATE_WORDS[row.state as State], at: row.updatedAt,
    reason: wordsOf(row.decisions[0]?.reasonCode ?? null), words: row.decisions[0]?.words ?? '',
  }))
}
