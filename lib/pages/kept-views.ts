import { DropCache } from '../drop-cache'
import { isAdmin, isModerator } from '../people/person'
import type { Viewer } from '../spoilers/viewer'

/** Made once for everybody to whom it shows the same. `bytes` about what it weighs. */
type Kept = { view: unknown; bytes: number }
export type ViewCache = DropCache<Kept>

const shared = globalThis as { __keptViews?: ViewCache }

export const viewCache = (): ViewCache => new DropCache<Kept>({ entries: 2_000, bytes: 32 * 1024 * 1024 }, ({ bytes }) => bytes)

/** Said once, by the server, which drops what is kept whenever something is published; where nobody says it, nothing is kept. */
export function keepViewsIn(cache: ViewCache | undefined): void {
  shared.__keptViews = cache
}

/** What a page shows, kept for every reader who has watched as far and may see as much. Whoever looks further somewhere gets
 *  everything made anew: what they opened may show anywhere.
 *  @param name what it is and of which text: page, revision, and whatever else it depends on but the reader */
export async function keptView<View>(viewer: Viewer, name: string, make: () => Promise<View>): Promise<View> {
  const cache = shared.__keptViews
  if (!cache || viewer.opened.size > 0) return make()
  const key = `${name} at ${viewer.horizon.ordinal} of ${viewer.horizon.last} in order ${viewer.past?.length ?? 0} for ${audienceOf(viewer)}`
  const found = cache.get(key)
  if (found) return found.view as View
  const { moment } = cache
  const view = await make()
  cache.fill(key, { view, bytes: 2 * JSON.stringify(view).length + key.length }, moment)
  return view
}

/** What is hidden from some is hidden by rank (lib/revisions/hidden). */
const audienceOf = (viewer: Viewer): string => (isAdmin(viewer) ? 'admins' : isModerator(viewer) ? 'moderators' : 'everybody')
