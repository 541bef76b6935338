import { reopenReport } from '@/lib/review/close-report'
import { paths, withQuery } from '@/lib/web/paths'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

/** Open a report again that was closed by mistake, and lead to it. */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') return seeOther(paths.signIn(paths.review()))
  const id = Number(textOf(form, 'id') ?? '')
  const opened = await reopenReport(viewer, id)
  return seeOther(opened.ok ? withQuery(paths.reviewReport(id), { done: 'reopened' }) : paths.review())
}
