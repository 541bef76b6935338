import { seeNotices } from '@/lib/notifications/notices'
import { paths } from '@/lib/web/paths'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

/** Somebody has seen their notices up to one. */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') return seeOther(paths.signIn(paths.notifications()))
  await seeNotices(viewer, textOf(form, 'through') ?? '')
  return seeOther(paths.notifications())
}
