import type { Tx } from '../db/transaction'
import type { Act, Consequence } from '../log/record'
import { beginWatching, type Thing } from './watch'

/** Whoever makes something watches it, unless they said that they would rather not: a page they began, a thread they wrote in, a theory
 *  that they wrote evidence for or against. In the transaction of the act, so that no author is forgotten. */
export const watchOwn: Consequence = async (tx, act) => {
  const memberId = act.act.startsWith('page.') ? (act.memberId ?? act.actorId) : act.actorId
  const thing = await madeBy(tx, act)
  if (memberId === null || !thing) return
  const member = await tx.member.findUnique({ where: { id: memberId }, select: { watchOwn: true, imported: true } })
  if (member?.watchOwn && !member.imported) await beginWatching(tx, memberId, thing)
}

async function madeBy(tx: Tx, { act, pageId, n, data }: Act): Promise<Thing | null> {
  if (pageId === undefined) return null
  if (act === 'page.create') return { pageId, threadId: 0 }
  if (act === 'comment.post' && typeof data?.thread === 'number') return { pageId, threadId: data.thread }
  return act === 'page.edit' && n !== undefined && (await addsEvidence(tx, pageId, n)) ? { pageId, threadId: 0 } : null
}

/** Whether a revision brings a row of evidence that the one before had not. Where that one was never rendered, nobody can say. */
async function addsEvidence(tx: Tx, pageId: number, n: number): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ adds: boolean }[]>`
    SELECT true AS adds FROM theory t JOIN rendering g ON g.page_id = t.page_id AND g.n = ${n - 1}
    WHERE t.page_id = ${pageId} AND EXISTS (SELECT FROM evidence e WHERE e.page_id = t.page_id AND e.id NOT IN (SELECT row ->> 'id' FROM json_array_elements(g.tree::json -> 'front' -> 'evidence') row))`
  return row?.adds ?? false
}
