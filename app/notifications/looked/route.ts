import { lookAt, lookAtAll } from '@/lib/notifications/watch'
import { localPath, paths } from '@/lib/web/paths'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

/** Somebody has looked at a thing that they watch, or at all of them, as they were at a moment. */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') return seeOther(paths.signIn(paths.notifications()))
  const [page, thread, through] = [textOf(form, 'page'), textOf(form, 'thread') ?? '0', textOf(form, 'through') ?? '']
  if (page === undefined) await lookAtAll(viewer, through)
  else if ([page, thread].every((each) => /^\d{1,9}$/.test(each))) await lookAt(viewer, { pageId: Number(page), threadId: Number(thread) }, through)
  return seeOther(localPath(textOf(form, 'back'), paths.notifications()))
}
