import type { HorizonView } from '../pages/view'
import type { Viewer } from '../spoilers/viewer'

/** The picker's words and choices for a viewer. */
export function horizonView(viewer: Viewer): HorizonView {
  const { ordinal, last } = viewer.horizon
  const options = [
    { ordinal: 0, label: 'Nothing yet', code: null },
    ...viewer.episodes.map((episode) => ({ ordinal: episode.ordinal, label: `Episode ${episode.number}, ${episode.title}`, code: episode.code })),
  ]
  return { ordinal, last, chosen: viewer.chosen, words: horizonWords(ordinal, last), options }
}

export function horizonWords(ordinal: number, last: number): string {
  if (ordinal === 0) return 'Nothing watched yet'
  return ordinal === last ? 'Watched everything' : `Watched to episode ${ordinal}`
}
