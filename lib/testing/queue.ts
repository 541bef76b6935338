import { listQueue } from '../review/queue'
import type { QueueFilter } from '../review/queue-filter'
import type { QueueRow } from '../review/queue-rows'
import type { Viewer } from '../spoilers/viewer'

/** Everything that waits for a moderator, screen after screen. */
export async function waitingRows(viewer: Viewer, filter?: QueueFilter): Promise<QueueRow[]> {
  const rows: QueueRow[] = []
  let after: string | undefined
  do {
    const queue = await listQueue(viewer, filter, after)
    if (!queue) throw new Error('There is no queue for this person.')
    rows.push(...queue.rows)
    after = queue.nextAfter ?? undefined
  } while (after)
  return rows
}

/** The same as addresses. */
export const waitingFor = async (viewer: Viewer): Promise<string[]> => (await waitingRows(viewer)).map(({ href }) => href)
