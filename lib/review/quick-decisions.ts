import { db } from '../db/client'
import type { MemberViewer } from '../spoilers/viewer'

/** Letters a second: nobody reads a change faster. */
const READING = 20
/** Seconds that a decision on the smallest change takes. */
const LEAST = 3
/** Of so many decisions lately. */
const LATELY = 50

/** Whether a decision came before its change could be read. `letters`: of the change, gone and come. */
export const isQuick = ({ seconds, letters }: { seconds: number; letters: number }): boolean => seconds < Math.max(LEAST, letters / READING)

/** How many of one's own last decisions came quicker than the change could be read, told to oneself alone. Those count of which it is
 *  known when they were opened. Null where there are none. */
export async function quickDecisions(actor: MemberViewer): Promise<{ quick: number; of: number } | null> {
  const rows = await db.$queryRaw<{ seconds: number; letters: number }[]>`
    SELECT (data ->> 'seconds')::float AS seconds, (data ->> 'letters')::float AS letters FROM log
    WHERE actor_id = ${actor.id} AND act IN ('decision.accepted', 'decision.rejected', 'decision.changes-requested') AND data ->> 'seconds' IS NOT NULL ORDER BY id DESC LIMIT ${LATELY}`
  return rows.length === 0 ? null : { quick: rows.filter(isQuick).length, of: rows.length }
}
