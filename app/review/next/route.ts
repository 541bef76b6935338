import { claimNext } from '@/lib/review/claim'
import { readQueue } from '@/lib/review/queue-filter'
import { paths, withQuery } from '@/lib/web/paths'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

/** Lend whoever moderates the next thing to look at, and lead there. */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') return seeOther(paths.signIn(paths.review()))
  const queue = textOf(form, 'queue') ?? ''
  const filter = readQueue(queue)
  const behind = Number(textOf(form, 'behind') ?? '') || null
  const next = await claimNext(viewer, filter, behind)
  return seeOther(next === null ? paths.review({ ...filter, done: 'none' }) : withQuery(next, filter))
}
