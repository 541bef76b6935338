import { db } from '../db/client'
import { storedTree } from '../revisions/stored'
import { parseCites } from '../spoilers/cite'

/** Why a citation cannot be: its moment comes after the end of its episode. Null where it can, where nobody has said how long the
 *  episode is, and where it is no citation at all, which is said when it is saved. */
export async function cutShort(cite: string): Promise<string | null> {
  const cites = parseCites(cite)
  if (!cites.ok) return null
  for (const each of cites.value) {
    if (each.kind !== 'episode' || each.at === undefined) continue
    const minutes = await minutesOf(each.through ?? each.code)
    if (minutes !== null && (each.until ?? each.at) > minutes * 60) return `${each.code} lasts ${minutes} minutes, so nothing is heard in it at ${minutesAndSeconds(each.until ?? each.at)}.`
  }
  return null
}

/** As it is written of an episode of any length: `61:00`. */
const minutesAndSeconds = (seconds: number): string => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`

/** How long an episode is, as its page says: “50 min”, “1 h 2 min”, “62”. */
async function minutesOf(code: string): Promise<number | null> {
  const row = await db.episodePage.findFirst({ where: { code, page: { deletedAt: null } }, select: { page: { select: { id: true, head: true } } } })
  const tree = row?.page.head ? await storedTree(db, row.page.id, row.page.head) : null
  return tree === null || tree === 'unknown' ? null : minutesIn(tree.tree.front.episode?.runtime ?? '')
}

export function minutesIn(runtime: string): number | null {
  const found = /^\s*(?:(\d{1,2})\s*h(?:ours?)?\s*)?(?:(\d{1,3})\s*(?:m(?:in(?:ute)?s?)?)?)?\b/i.exec(runtime)
  const [hours, minutes] = [Number(found?.[1] ?? 0), Number(found?.[2] ?? 0)]
  return hours + minutes === 0 ? null : hours * 60 + minutes
}
