import { db } from '../../db/client'
import { boundsIn, type Horizon } from '../../spoilers/horizon'

/** Ids of a theory's evidence whose ground is another one by now, as far as somebody may know of that ground. */
export async function changedEvidence(pageId: number, horizon: Horizon): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ row: string }[]>`SELECT DISTINCT row_id AS row FROM lean_state WHERE page_id = ${pageId} AND has_changed AND bound = ANY(${boundsIn(horizon)})`
  return new Set(rows.map(({ row }) => row))
}
