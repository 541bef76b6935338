import { db } from '../db/client'
import { renderSource } from '../markdown/render'
import { holdsMore } from '../revisions/beyond'
import { seesAll } from '../spoilers/horizon'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { groundsOf } from '../spoilers/surroundings'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'

/** No page has it: nothing is opened there. */
const NOWHERE = 0

/** Whether any of these whole texts holds what is beyond the viewer's horizon on a page; what cannot be read counts as if it did.
 *  @param pageId null for a page that is not there yet */
export async function holdsUnwatched(viewer: Viewer, pageId: number | null, texts: readonly string[]): Promise<boolean> {
  const page = pageId ?? NOWHERE
  if (seesAll(horizonOn(viewer, page))) return false
  for (const text of new Set(texts)) {
    const rendered = text === '' ? null : await renderSource(text)
    if (rendered === null) continue
    if (!rendered.ok) return true
    const { tree } = rendered.value
    if (holdsMore(viewer, page, tree, sourceBoundsOf(tree, await groundsOf(db, [tree], viewer.episodes)))) return true
  }
  return false
}
