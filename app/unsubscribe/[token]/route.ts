import { unsubscribe } from '@/lib/notifications/telling-key'
import { paths } from '@/lib/web/paths'
import { fieldsOf, seeOther, textOf } from '@/lib/web/see-other'

type Context = { params: Promise<{ token: string }> }

/** The link of a letter, where a mail program only looks: a page that asks. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  return seeOther(paths.askUnsubscribe((await params).token))
}

/** End letters, without a session: from that page, or by one press in a mail program (RFC 8058), which is led nowhere. */
export async function POST(request: Request, { params }: Context): Promise<Response> {
  const form = await fieldsOf(request)
  await unsubscribe((await params).token)
  if (textOf(form, 'List-Unsubscribe') === undefined) return seeOther(paths.unsubscribed())
  return new Response('No more letters go to this address.\n', { headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' } })
}
