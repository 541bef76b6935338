import { db } from '../db/client'
import { findPage } from '../revisions/find'
import { loadTree } from '../revisions/load-tree'
import { boundsOf } from '../spoilers/bounds'
import { maskTree } from '../spoilers/mask'
import { groundsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'

/** The tree of a page's head, and which of its blocks a viewer sees. Whoever takes anything from the tree asks `shows` first. */
export type MaskedHead = { pageId: number; n: number; slug: string; title: string; kind: string; protection: string; tree: PageTree; shows: readonly boolean[] }

/** Null where they know no such page. */
export async function maskedHead(viewer: Viewer, slug: string): Promise<MaskedHead | null> {
  const page = await findPage(viewer, slug)
  const tree = page && (await loadTree(page.id, page.head))
  if (!tree) return null
  const { shows } = maskTree(tree, boundsOf(tree, await groundsOf(db, [tree], viewer.episodes)), horizonOn(viewer, page.id))
  return { pageId: page.id, n: page.head, slug: page.slug, title: page.title, kind: page.kind, protection: page.protection, tree, shows }
}
