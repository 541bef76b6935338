import { listRecent } from '@/lib/revisions/history'
import { atomFeed } from '@/lib/web/atom'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

/** Recent changes as a feed, safe for whoever asks as far as their cookie says; without one, as far as the site's default. */
export async function GET(): Promise<Response> {
  const { rows } = await listRecent(await getViewer())
  return atomFeed({
    self: paths.recentFeed(), page: paths.recent(), title: 'Étoile wiki: recent changes',
    entries: rows.map(({ slug, n, at, author, page, summary }) => ({ id: paths.revision(slug, n), href: paths.revision(slug, n), title: page.title, at: new Date(at), by: author.handle, words: summary || null })),
  })
}
