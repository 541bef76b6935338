import { cookies } from 'next/headers'
import { chooseHorizon } from '@/lib/spoilers/choose-horizon'
import { choiceIn, loadShow } from '@/lib/spoilers/episodes'
import { HORIZON_COOKIE, HORIZON_MAX_AGE_SECONDS, parseHorizonCookie, writeHorizonCookie } from '@/lib/spoilers/horizon-cookie'
import { localPath } from '@/lib/web/paths'
import { isSecure } from '@/lib/web/secret'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'
import { getViewer } from '@/lib/web/viewer'

/** How far somebody has watched, from the picker: into the cookie, and into their account where they have one. */
export async function POST(request: Request): Promise<Response> {
  const form = await fieldsOf(request)
  const viewer = await getViewer()
  const [show, choice] = [await loadShow(), parseHorizonCookie(textOf(form, 'ordinal'))]
  const ordinal = choice && choiceIn(choice, show)
  if (choice === null || ordinal === null) return new Response('Choose how far you have watched: a number of episodes.\n', { status: 422 })
  if (viewer.kind === 'member') await chooseHorizon(viewer.id, choice)
  const options = { path: '/', sameSite: 'lax', secure: isSecure(), maxAge: HORIZON_MAX_AGE_SECONDS } as const
  ;(await cookies()).set(HORIZON_COOKIE, writeHorizonCookie({ ordinal, order: show.past.length }), options)
  return seeOther(localPath(textOf(form, 'back')))
}
