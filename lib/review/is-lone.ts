import { db } from '../db/client'
import type { Reader } from '../db/transaction'

/** Whether nobody moderates here but this person, and perhaps whoever asks something of moderators. */
export async function isLone(moderatorId: number, askerId: number | null = null, reader: Reader = db): Promise<boolean> {
  const others = await reader.$queryRaw<unknown[]>`
    SELECT 1 FROM member WHERE rank IN ('moderator', 'admin') AND erased_at IS NULL AND id <> ${moderatorId} AND id IS DISTINCT FROM ${askerId}
      AND (suspended_at IS NULL OR suspended_until <= now()) LIMIT 1`
  return others.length === 0
}
