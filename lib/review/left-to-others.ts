import { db } from '../db/client'
import { isLone } from './is-lone'

/** Waiting things that another moderator sees to: appeals against one's own decisions and blocks, where there is another, and what
 *  one reported oneself. Few, and asked for before the queue is, so that its order is walked by one index. */
export async function leftToOthers(memberId: number): Promise<{ appeals: number[]; reports: number[] }> {
  const [[row], alone] = await Promise.all([
    db.$queryRaw<{ appeals: number[]; reports: number[] }[]>`
      SELECT ARRAY(SELECT a.id FROM queue_item q JOIN appeal a ON a.id = q.appeal_id LEFT JOIN decision d ON d.id = a.decision_id LEFT JOIN member_block b ON b.id = a.block_id
                   WHERE q.lane = 'appeals' AND (d.by_id = ${memberId} OR b.by_id = ${memberId})) AS appeals,
             ARRAY(SELECT r.reported_id FROM report r JOIN queue_item q ON q.reported_id = r.reported_id WHERE r.by_id = ${memberId}) AS reports`,
    isLone(memberId),
  ])
  return { appeals: alone ? [] : row!.appeals, reports: row!.reports }
}
