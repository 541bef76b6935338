import { db } from '../db/client'
import { fitted } from '../markdown/fitted'
import { LICENCE_WORDS } from '../markdown/licences'
import { canSeeMedia, type MediaState } from '../media/policy'
import type { FileFront } from '../spoilers/front'
import type { Viewer } from '../spoilers/viewer'
import { visibleTo } from '../spoilers/visible'
import type { FileView } from './view'

const COPY_WIDTH = 1280
/** In CSS pixels: the column of a page, and no more than a screen's height. */
const MOST = { width: 960, height: 720 }

/** What a description page shows of its picture. The page itself may be known: whoever asks has seen to that. */
export async function fileView(viewer: Viewer, { media: id, alt, author, source, licence }: FileFront): Promise<FileView> {
  const media = await db.media.findUnique({ where: { id }, include: { sizes: true, files: { where: { page: visibleTo(viewer) }, select: { pageId: true } } } })
  const state = (media?.state ?? 'hidden') as MediaState
  // As at its own address: a published picture that no page has any more is an earlier revision's alone.
  const described = media !== null && media.files.length > 0
  const isShown = media !== null && state !== 'hidden' && canSeeMedia(viewer, { ownerId: media.ownerId, state, described })
  const copy = media?.animated ? undefined : media?.sizes.find((size) => size.width === COPY_WIDTH)
  return {
    media: id, alt, author, source, licence: LICENCE_WORDS[licence], isHidden: state === 'hidden', isEarlier: state === 'published' && !described,
    picture: isShown ? { src: `/media/${id}${copy ? `?w=${copy.width}` : ''}`, full: `/media/${id}`, ...fitted(media, MOST) } : null,
    ...(isShown && { about: { type: media.type.replace('image/', ''), bytes: media.bytes, width: media.width, height: media.height } }),
  }
}
