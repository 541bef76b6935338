import { setTimeout as pause } from 'node:timers/promises'
import { db } from '../db/client'

const PATIENCE_MS = 15_000

/** Wait until all that is in the log may be read: its readers stop before the oldest transaction still open, also one that
 *  another test has open in another database of the same server. */
export async function logReadable(): Promise<void> {
  for (const until = Date.now() + PATIENCE_MS; Date.now() < until; await pause(20)) {
    const [answer] = await db.$queryRaw<{ done: boolean }[]>`SELECT coalesce(max(tx) < pg_snapshot_xmin(pg_current_snapshot()), true) AS done FROM log`
    if (answer?.done) return
  }
  throw new Error('A transaction stayed open.')
}
