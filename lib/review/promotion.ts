import { now, DAY } from '../clock'
import { db } from '../db/client'
import type { Reader, Tx } from '../db/transaction'
import { recordAct } from '../log/record'
import { promotionRule, type PromotionRule } from '../people/site'

/** How far a newcomer has come: edits that were accepted and stand, whole days since the first of them, and what is asked for. */
export type Progress = { edits: number; days: number; rule: PromotionRule }

/** Whether that is enough to publish without being looked at first. Pure. */
export const isReached = ({ edits, days, rule }: Progress): boolean => edits >= rule.edits && days >= rule.days

/** Null where nobody is promoted by rule here, and for whoever is no newcomer. */
export async function promotionProgress(memberId: number, reader: Reader = db): Promise<Progress | null> {
  const rule = await promotionRule(reader)
  if (!rule) return null
  const [row] = await reader.$queryRaw<{ edits: number; first: Date | null }[]>`
    SELECT count(d.id)::int AS edits, min(d.at) AS first FROM member m
    LEFT JOIN proposal p ON p.author_id = m.id AND p.state = 'accepted'
    LEFT JOIN decision d ON d.proposal_id = p.id AND d.outcome = 'accepted' AND d.result_n IS NOT NULL AND NOT EXISTS (
      SELECT FROM revision u WHERE u.page_id = p.page_id AND u.n > d.result_n AND u.author_id <> m.id AND u.undoes_n IS NOT NULL
        AND CASE WHEN u.act = 'undo' THEN u.undoes_n = d.result_n ELSE d.result_n BETWEEN u.undoes_n AND u.base_n END)
    WHERE m.id = ${memberId} AND m.rank = 'newcomer' GROUP BY m.id`
  return row ? { edits: row.edits, days: row.first ? Math.floor((now().getTime() - row.first.getTime()) / DAY) : 0, rule } : null
}

/** Make an editor of a newcomer who has come far enough. Asked with every acceptance, in its transaction. */
export async function promoteByRule(tx: Tx, memberId: number): Promise<void> {
  const progress = await promotionProgress(memberId, tx)
  if (!progress || !isReached(progress)) return
  const { count } = await tx.member.updateMany({ where: { id: memberId, rank: 'newcomer', suspendedAt: null }, data: { rank: 'editor' } })
  if (count === 1) await recordAct(tx, { actorId: null, act: 'member.rank', memberId, bound: '0', data: { from: 'newcomer', to: 'editor' } })
}
