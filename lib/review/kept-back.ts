import { db } from '../db/client'
import { hiddenFields, isTextHidden } from '../revisions/hidden'
import { hashOf } from '../revisions/text'
import type { Viewer } from '../spoilers/viewer'
import type { VersionTexts } from './load'

/** A version's texts as a viewer may read them: its base gives way to the head where it is hidden from them. Null where the
 *  version itself, or the head, is hidden from them. */
export async function textsFor(viewer: Viewer, texts: VersionTexts): Promise<VersionTexts | null> {
  if ((await isHidden(viewer, texts.mine)) || (await isHidden(viewer, texts.head))) return null
  return (await isHidden(viewer, texts.base)) ? { ...texts, base: texts.head } : texts
}

const isHidden = async (viewer: Viewer, text: string): Promise<boolean> => text !== '' && isTextHidden(viewer, hashOf(text))

/** Whether a proposal would tell a viewer who wrote a revision whose author is hidden from them. */
export async function tellsHiddenAuthor(viewer: Viewer, proposalId: number): Promise<boolean> {
  const rows = await db.revision.findMany({ where: { proposalId }, select: { pageId: true, n: true } })
  const hidden = await hiddenFields(viewer, rows)
  return rows.some(({ pageId, n }) => hidden(pageId).author.has(n))
}
