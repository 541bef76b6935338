import { db } from '../db/client'
import { DERIVER } from '../markdown/derive-version'
import { renderSource } from '../markdown/render'
import type { PageTree } from '../spoilers/tree'

/** The stored tree of a revision; derived now where it never was (an imported older revision) or an earlier deriver made it.
 *  Null where the text was emptied or cannot be rendered.
 *  @param longest characters of a text up to which it is derived now; of a longer one only a stored tree is given */
export async function loadTree(pageId: number, n: number, longest = Infinity): Promise<PageTree | null> {
  const stored = await db.rendering.findUnique({ where: { pageId_n: { pageId, n } }, select: { tree: true, deriver: true } })
  if (stored?.deriver === DERIVER) return JSON.parse(stored.tree) as PageTree
  const row = await db.revision.findUnique({ where: { pageId_n: { pageId, n } }, select: { text: { select: { body: true } } } })
  if (row?.text.body == null || row.text.body.length > longest) return null
  const rendered = await renderSource(row.text.body)
  if (!rendered.ok) return null
  const { json, tree } = rendered.value
  await db.rendering.upsert({ where: { pageId_n: { pageId, n } }, create: { pageId, n, deriver: DERIVER, tree: json }, update: { deriver: DERIVER, tree: json } })
  return tree
}
