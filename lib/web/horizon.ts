import type { HorizonView } from '../pages/view'
import { choiceOf } from '../spoilers/episode-order'
import type { Viewer } from '../spoilers/viewer'

/** The picker's words and choices for a viewer. */
export function horizonView(viewer: Viewer): HorizonView {
  const { ordinal, last } = viewer.horizon
  const options = [
    { ordinal: 0, value: '0', label: 'Nothing yet', code: null },
    ...viewer.episodes.map(({ ordinal: at, number, title, code }) => (
      { ordinal: at, value: choiceOf(viewer, at), label: title === '' ? `Episode ${number}` : `Episode ${number}, ${title}`, code }
    )),
  ]
  return { ordinal, last, chosen: viewer.chosen, words: horizonWords(ordinal, last), options }
}

export function horizonWords(ordinal: number, last: number): string {
  if (ordinal === 0) return 'Nothing watched yet'
  return ordinal === last ? 'Watched everything' : `Watched to episode ${ordinal}`
}
