import { db } from '../db/client'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { canSeeMedia, type MediaState } from './policy'
import { storage } from './storage/storage'

/** A picture, or a smaller copy of it; whether it is the same for everybody or depends on who asks.
 *  `read`: its bytes, null where the store has lost them. */
export type FoundCopy = { hash: string; type: string; bytes: number; forAll: boolean; read: () => Promise<Buffer | null> }

/** A picture as this viewer may see it. Hidden, waiting, known later and not there at all are one answer: null.
 *  @param width of the smaller copy; null, or one there is none of, for the picture itself */
export async function findCopy(viewer: Viewer, id: string, width: number | null): Promise<FoundCopy | null> {
  if (!/^[0-9a-f]{24}$/.test(id)) return null
  const media = await db.media.findUnique({
    where: { id },
    select: { hash: true, type: true, bytes: true, ownerId: true, state: true, sizes: { select: { width: true, hash: true, type: true, bytes: true } }, files: { where: { page: visibleTo(viewer) }, select: { page: { select: { bound: true } } } } },
  })
  if (!media) return null
  const state = media.state as MediaState
  if (!canSeeMedia(viewer, { ownerId: media.ownerId, state, described: media.files.length > 0 })) return null
  const { hash, type, bytes } = media.sizes.find((size) => size.width === width) ?? media
  return { hash, type, bytes, forAll: state === 'published' && media.files.some(({ page }) => page.bound === '0'), read: () => storage().get(hash) }
}
