import { db } from '../db/client'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import { canSeeMedia, type MediaState } from './policy'
import { storage } from './storage/storage'

/** The bytes of a picture, and whether they are the same for everybody or depend on who asks. */
export type FoundCopy = { bytes: Buffer; hash: string; type: string; forAll: boolean }

/** A picture as this viewer may see it. Hidden, waiting, known later and not there at all are one answer: null.
 *  @param width of the smaller copy; null, or one there is none of, for the picture itself */
export async function findCopy(viewer: Viewer, id: string, width: number | null): Promise<FoundCopy | null> {
  if (!/^[0-9a-f]{24}$/.test(id)) return null
  const media = await db.media.findUnique({
    where: { id },
    select: { hash: true, type: true, ownerId: true, state: true, sizes: { select: { width: true, hash: true, type: true } }, files: { where: { page: visibleTo(viewer) }, select: { page: { select: { bound: true } } } } },
  })
  if (!media) return null
  const state = media.state as MediaState
  if (!canSeeMedia(viewer, { ownerId: media.ownerId, state, described: media.files.length > 0 })) return null
  const copy = media.sizes.find((size) => size.width === width) ?? media
  const bytes = await storage().get(copy.hash)
  return bytes && { bytes, hash: copy.hash, type: copy.type, forAll: state === 'published' && media.files.some(({ page }) => page.bound === '0') }
}
