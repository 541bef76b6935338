import type { EpisodeFront } from '../spoilers/front'
import { choiceOf } from '../spoilers/episode-order'
import { sees } from '../spoilers/horizon'
import type { Surroundings } from '../spoilers/surroundings'
import type { Viewer } from '../spoilers/viewer'
import type { EpisodeView, LinkView } from './view'

/** An episode with its neighbours in the show's order, where their pages may be known. */
export function episodeView(viewer: Viewer, episode: EpisodeFront, around: Surroundings): EpisodeView {
  const row = viewer.episodes.find((other) => other.code === episode.code)
  const neighbour = (step: number): LinkView | undefined => {
    const code = row && viewer.episodes.find((other) => other.ordinal === row.ordinal + step)?.code
    const page = code && around.episodePages.get(code)
    return page && sees(viewer.horizon, page.bound) ? { title: page.title, href: `/wiki/${page.slug}` } : undefined
  }
  const [previous, next] = [neighbour(-1), neighbour(1)]
  const aired = episode.aired ?? row?.aired ?? undefined
  return {
    code: episode.code,
    ...(row && row.ordinal > viewer.horizon.ordinal && { ordinal: row.ordinal, choice: choiceOf(viewer, row.ordinal) }),
    season: episode.season ?? row?.season ?? 1,
    number: episode.number ?? row?.number ?? 0,
    ...(aired && { aired }),
    ...(episode.runtime && { runtime: episode.runtime }),
    ...(previous && { previous }),
    ...(next && { next }),
  }
}
