import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { isBeyond } from './beyond'
import { findCompared, neighboursOf, type Neighbours } from './compared'
import type { DiffResult } from './diff/diff-lines'
import { diffTexts } from './diff/diff-texts'
import { loadTree } from './load-tree'
import { meaningBetween } from './meaning/meaning-between'
import type { RevisionRow } from './view'

/** Characters of an older text that never was parsed up to which that is done while somebody waits for its differences. */
const DERIVED_AT_ONCE = 100_000

export type Comparison =
  | { kind: 'diff'; page: { title: string; href: string }; slug: string; before: RevisionRow; after: RevisionRow; diff: DiffResult; meaning: string[]; neighbours: Neighbours }
  | { kind: 'ask'; pageId: number; title: string; slug: string }

/** Any two revisions of a page: what changed in meaning, line by line and word by word. A whole source holds what is beyond
 *  a horizon, so before the end of the show it asks first. Null where the viewer knows no such page, number or text. */
export async function compare(viewer: Viewer, slug: string, a: number, b: number): Promise<Comparison | null> {
  const found = await findCompared(viewer, slug, a, b)
  if (!found) return null
  const { page, before, after } = found
  if ((await isBeyond(viewer, page.id, a)) || (await isBeyond(viewer, page.id, b))) return { kind: 'ask', pageId: page.id, title: page.title, slug: page.slug }
  const diff = diffTexts(before.text, after.text)
  const trees = [await loadTree(page.id, a, DERIVED_AT_ONCE), await loadTree(page.id, b, DERIVED_AT_ONCE)] as const
  return {
    kind: 'diff',
    page: { title: page.title, href: `/wiki/${page.slug}` },
    slug: page.slug,
    before: before.row,
    after: after.row,
    diff,
    meaning: await meaningBetween(viewer, { text: before.text, tree: trees[0] }, { text: after.text, tree: trees[1] }, diff.rows, horizonOn(viewer, page.id)),
    neighbours: neighboursOf(a, b, page.head),
  }
}
