import { listLog } from '../log/list'
import { anonymous } from './cast'

/** Wait until readers of the log are shown an act: they stop before the oldest transaction still open, be it another test's. */
export async function untilLogged(pageId: number, act: string): Promise<void> {
  const reader = await anonymous(Infinity)
  while (!(await listLog(reader, { pageId })).rows.some((row) => row.act === act)) await new Promise((resolve) => setTimeout(resolve, 20))
}
