import { watchedFeed } from '@/lib/notifications/watched-feed'
import { atomFeed } from '@/lib/web/atom'
import { paths } from '@/lib/web/paths'

type Context = { params: Promise<{ file: string }> }

const absent = () => new Response('There is no such feed.\n', { status: 404, headers: { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'private, no-cache' } })

/** What happened on the things that somebody watches, for their feed reader: the address is the key, and no session is asked for. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { file } = await params
  const secret = /^([\w-]+)\.xml$/.exec(file)?.[1]
  const acts = secret === undefined ? null : await watchedFeed(secret)
  if (secret === undefined || acts === null) return absent()
  return atomFeed({
    self: paths.watchedFeed(secret), page: paths.notifications(), title: 'Étoile wiki: what you watch',
    entries: acts.map(({ id, at, by, words, said, about, href }) => ({ id: `${paths.notifications()}#${id}`, href, at, by: by?.handle ?? 'Somebody', title: `${about}: ${by?.handle ?? 'somebody'} ${words}`, words: said || null })),
  })
}
