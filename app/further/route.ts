import { cookies } from 'next/headers'
import { pagesToOpen } from '@/lib/spoilers/pages-to-open'
import { FURTHER_COOKIE, writeFurther } from '@/lib/web/further'
import { localPath } from '@/lib/web/paths'
import { isSecure } from '@/lib/web/secret'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

/** The yes to looking further: opens one page for this session, by its id or by a name. Whether there is such a page makes no
 *  difference to the answer. */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const pages = await pagesToOpen({ id: textOf(form, 'pageId') ?? textOf(form, 'page'), slug: textOf(form, 'slug') })
  const opened = new Set([...(await getViewer()).opened, ...pages])
  ;(await cookies()).set(FURTHER_COOKIE, writeFurther(opened), { path: '/', sameSite: 'lax', httpOnly: true, secure: isSecure() })
  return seeOther(localPath(textOf(form, 'back')))
}
