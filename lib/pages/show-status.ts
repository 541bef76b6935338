import { db } from '../db/client'

/** How things stand with the show, as one sentence known from the start ("The show was cancelled on …"): the site's
 *  setting `status`. Null where nothing is to be said. */
export async function showStatus(): Promise<string | null> {
  const [row] = await db.$queryRaw<{ value: unknown }[]>`SELECT value FROM setting WHERE key = 'status'`
  return typeof row?.value === 'string' && row.value !== '' ? row.value : null
}
