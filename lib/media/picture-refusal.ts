import { db } from '../db/client'
import type { FileFront } from '../spoilers/front'
import { canDescribe, type MediaState } from './policy'

/** Why a text may not name its picture, as a sentence; null where it may, or names none. Asked of whatever is about to be
 *  published or proposed.
 *  @param authorId of the text, who is not always the one who publishes it
 *  @param pageId null for a new page */
export async function pictureRefusal(authorId: number, file: FileFront | undefined, pageId: number | null): Promise<string | null> {
  const media = file && (await db.media.findUnique({ where: { id: file.media }, select: { ownerId: true, state: true, files: { where: { pageId: pageId ?? -1 }, select: { pageId: true } } } }))
  if (!media) return null
  const allowed = canDescribe(authorId, { ownerId: media.ownerId, state: media.state as MediaState }, media.files.length > 0)
  return allowed.ok ? null : allowed.reason
}
