import { db } from '../db/client'
import type { Reader } from '../db/transaction'
import type { ReporterRecord } from './report-weight'

/** What became of somebody's reports so far.
 *  @param but what they report just now, which does not speak for itself */
export async function reporterRecord(memberId: number, but: number | null = null, reader: Reader = db): Promise<ReporterRecord> {
  const [row] = await reader.$queryRaw<[ReporterRecord]>`
    SELECT count(d.outcome)::int AS closed, count(*) FILTER (WHERE d.outcome = 'acted')::int AS acted, count(*) FILTER (WHERE d.outcome IS NULL)::int AS waiting
    FROM report r JOIN reported d ON d.id = r.reported_id WHERE r.by_id = ${memberId} AND d.id IS DISTINCT FROM ${but}::int`
  return row
}
