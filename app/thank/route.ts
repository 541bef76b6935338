import { thank } from '@/lib/review/thank'
import { paths } from '@/lib/web/paths'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

/** Thank whoever wrote a revision, and lead back to it. */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const viewer = await getViewer()
  const [slug, n] = [textOf(form, 'slug') ?? '', Number(textOf(form, 'n') ?? '')]
  if (viewer.kind === 'anonymous') return seeOther(paths.signIn())
  const thanked = await thank(viewer, { slug, n })
  return seeOther(thanked.ok || thanked.error.kind === 'forbidden' ? paths.revision(slug, n) : paths.home())
}
