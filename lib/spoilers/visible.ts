import type { Prisma } from '../db/generated/client'
import { boundsIn, horizonAt, type Horizon } from './horizon'
import type { Sight } from './viewer'

/** The pages a viewer may know of: begun at their horizon, or opened for this session by their own choice. The one WHERE of every read. */
export const visibleTo = (viewer: Sight): Prisma.PageWhereInput => ({
  deletedAt: null,
  OR: [{ bound: { in: boundsIn(viewer.horizon) } }, ...(viewer.opened.size > 0 ? [{ id: { in: [...viewer.opened] } }] : [])],
})

/** How far a viewer sees on one page: all of it where they chose to look further, else their horizon. */
export const horizonOn = (viewer: Sight, pageId: number): Horizon =>
  viewer.opened.has(pageId) ? horizonAt(viewer.episodes.length, viewer.episodes) : viewer.horizon
