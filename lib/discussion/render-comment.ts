import { toHtml } from 'hast-util-to-html'
import { db } from '../db/client'
import { DERIVER } from '../markdown/derive-version'
import { renderSource } from '../markdown/render'
import { Resolver } from '../markdown/resolve'
import { boundsOf } from '../spoilers/bounds'
import type { Horizon } from '../spoilers/horizon'
import { maskTree } from '../spoilers/mask'
import { surroundingsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { Viewer } from '../spoilers/viewer'
import { linkMentions, mentionedIn, peopleCalled } from './mentions'
import { sourceOf } from './read-text'

export type Rendered = { html: string; notes: { number: number; html: string }[] }
export type Version = { commentId: number; n: number; tree: string; text: { body: string | null } }

/** Versions of comments as one reader sees them, by the comment: masked and resolved like a page, all looked up at once. */
export async function renderComments(viewer: Viewer, horizon: Horizon, versions: readonly Version[]): Promise<Map<number, Rendered>> {
  const trees = await Promise.all(versions.map(async (version) => ({ version, tree: await treeOf(version) })))
  const known = trees.flatMap(({ version, tree }) => (tree ? [{ version, tree }] : []))
  const [around, people] = await Promise.all([
    surroundingsOf(db, known.map(({ tree }) => tree), viewer.episodes),
    peopleCalled([...new Set(known.flatMap(({ version }) => mentionedIn(version.text.body ?? '')))]),
  ])
  return new Map(known.map(({ version, tree }) => {
    const masked = maskTree(tree, boundsOf(tree, around), horizon)
    const resolver = new Resolver(tree, masked, around, horizon, { notePrefix: `c${version.commentId}-` })
    const html = toHtml(linkMentions(resolver.nodes(masked.hast.children), people))
    const notes: Rendered['notes'] = []
    // Notes may cite in turn, so the list is walked until it stops growing.
    for (const { number, content } of resolver.notebook.list()) notes.push({ number, html: toHtml(Array.isArray(content) ? content : resolver.nodes(masked.notes[content.authorNote]!.content)) })
    return [version.commentId, { html, notes }]
  }))
}

/** The stored tree; derived anew where an earlier deriver made it. Null where the text was emptied. */
async function treeOf({ commentId, n, tree, text }: Version): Promise<PageTree | null> {
  const stored = JSON.parse(tree) as PageTree
  if (stored.deriver === DERIVER) return stored
  const rendered = text.body === null ? null : await renderSource(sourceOf(text.body))
  if (!rendered?.ok) return null
  await db.commentVersion.update({ where: { commentId_n: { commentId, n } }, data: { tree: rendered.value.json }, select: { n: true } })
  return rendered.value.tree
}
