import { db } from '../db/client'
import { err, ok, type Result } from '../result'
import type { SourceIssue } from '../markdown/issue'
import { findPage } from '../revisions/find'
import { prepare } from '../revisions/prepare'
import { ownProposal } from '../review/own-proposal'
import { horizonAt } from '../spoilers/horizon'
import type { MemberViewer, Viewer } from '../spoilers/viewer'
import { replaceExcerpt, excerpt } from '../revisions/excerpt'
import { boundsOf } from '../spoilers/bounds'
import { surroundingsOf } from '../spoilers/surroundings'
import { loadTree } from '../revisions/load-tree'
import { bodyOf, formHorizon, treeOf } from './ground'
import { viewOf } from './read'
import type { ArticleView } from './view'

export type PreviewView = Omit<ArticleView, 'revision'>

/** A text as it would be read, through the very pipeline that publishes; nothing is kept.
 *  @param section the text is that section's, and only it is shown
 *  @param ordinal preview as someone who has watched so many episodes; never further than the person themselves */
export async function previewText(viewer: MemberViewer, input: { slug: string | null; text: string; section: string | null; seen?: number | null; base: number; ordinal: number | null }): Promise<Result<PreviewView, SourceIssue[]>> {
  const page = input.slug === null ? null : await findPage(viewer, input.slug)
  const source = input.section === null || !page ? input.text : await sectionInPlace(viewer, page.id, { ...input, section: input.section })
  const prepared = await prepare(source ?? input.text)
  if (!prepared.ok) return err(prepared.error)
  const ordinal = Math.min(input.ordinal ?? viewer.horizon.ordinal, viewer.horizon.ordinal)
  const opened = page && viewer.opened.has(page.id) && input.ordinal === null ? viewer.opened : new Set<number>()
  const as: Viewer = { ...viewer, horizon: horizonAt(ordinal, viewer.episodes), opened }
  return ok(await viewOf(as, { id: page?.id ?? 0, slug: page?.slug ?? prepared.value.tree.front.key, protection: 'open' }, prepared.value.tree, false))
}

async function sectionInPlace(viewer: MemberViewer, pageId: number, { section, base, text, seen }: { section: string; base: number; text: string; seen?: number | null }): Promise<string | null> {
  const own = await ownProposal(viewer.id, pageId)
  const source = own?.text ?? (await bodyOf(pageId, base))
  const tree = own ? await treeOf(own.text) : await loadTree(pageId, base)
  if (source === null || tree === null) return null
  const bounds = boundsOf(tree, await surroundingsOf(db, [tree], viewer.episodes))
  const part = excerpt(source, tree, bounds, formHorizon(viewer, pageId, seen), section)
  return part && replaceExcerpt(source, part, text)
}

/** The page as it would be with one's own waiting change. Null where there is none. */
export async function viewWithMyChange(viewer: MemberViewer, slug: string): Promise<PreviewView | null> {
  const page = await findPage(viewer, slug)
  const own = page && (await ownProposal(viewer.id, page.id))
  const tree = own && (await treeOf(own.text))
  return page && tree ? viewOf(viewer, page, tree, false) : null
}
