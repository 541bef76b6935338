import type { Episode } from '../spoilers/bound'
import { horizonAt, type Horizon } from '../spoilers/horizon'
import type { Grounds } from '../spoilers/surroundings'
import type { Sight } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'

/** What a form for a section was cut for: so many episodes, in the order that they had then. */
export type FormSight = { horizon: Horizon; episodes: readonly Episode[] }

/** More than any show has. */
const ORDER = 10_000

/** The same as one number, which the form carries and a draft keeps: so many episodes, and the order behind their thousands. */
export const seenNow = (viewer: Sight, pageId: number): number => horizonOn(viewer, pageId).ordinal + ORDER * (viewer.past?.length ?? 0)

/** What a form says that it was cut for; what the person sees now, where it does not say. An order that has gone since counts for
 *  it still: whatever it showed comes back, and nothing that it did not show is taken for deleted. */
export function formSight(actor: Sight, pageId: number, seen: number | null | undefined): FormSight {
  if (seen == null) return { horizon: horizonOn(actor, pageId), episodes: actor.episodes }
  const past = actor.past?.[Math.floor(seen / ORDER)]
  const episodes = past ? past.flatMap((code, i) => actor.episodes.filter((episode) => episode.code === code).map((episode) => ({ ...episode, ordinal: i + 1 }))) : actor.episodes
  return { horizon: horizonAt(seen % ORDER, episodes), episodes }
}

/** What lies around a text as it lay when the form was cut, as far as the order of episodes goes. */
export const aroundThen = (around: Grounds, { episodes }: FormSight): Grounds => ({ ...around, episodes })
