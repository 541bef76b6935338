import { listAddresses } from '@/lib/pages/lists'
import { sitemap } from '@/lib/web/atom'
import { paths } from '@/lib/web/paths'
import { getViewer } from '@/lib/web/viewer'

/** Every page that is safe for whoever asks; a search engine has watched as far as the site's default. */
export async function GET(): Promise<Response> {
  return sitemap((await listAddresses(await getViewer())).map(({ slug, at }) => ({ path: paths.page(slug), at })))
}
