import type { Anonymous, Member } from '../people/person'
import type { Episode, EpisodeCode } from './bound'
import type { Horizon } from './horizon'

/** What every read needs to know of who reads: how far they have watched, and which pages they chose to look further at. */
export type Sight = {
  horizon: Horizon
  episodes: readonly Episode[]
  /** The orders that the episodes had before this one, oldest first. */
  past?: readonly (readonly EpisodeCode[])[]
  /** Ids of pages opened for this session by their own choice. */
  opened: ReadonlySet<number>
  /** Whether they have chosen a horizon, or the site's default holds. */
  chosen: boolean
}

export type MemberViewer = Member & Sight
/** A person and their sight: the first argument of every query. */
export type Viewer = (Anonymous & Sight) | MemberViewer
