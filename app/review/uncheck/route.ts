import { uncheckEdit } from '@/lib/review/patrol'
import { paths, withQuery } from '@/lib/web/paths'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

/** Take a check back that was pressed too soon, and lead to the edit. */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const viewer = await getViewer()
  if (viewer.kind === 'anonymous') return seeOther(paths.signIn(paths.review()))
  const [slug, n] = [textOf(form, 'slug') ?? '', Number(textOf(form, 'n') ?? '')]
  const taken = await uncheckEdit(viewer, { slug, n })
  return seeOther(taken.ok ? withQuery(paths.reviewEdit(slug, n), { done: 'unchecked' }) : paths.review())
}
