import { err, ok, type Result } from '../result'
import type { SourceIssue } from '../markdown/issue'
import { findPage, type FoundPage } from '../revisions/find'
import { prepare } from '../revisions/prepare'
import type { Prepared } from '../revisions/types'
import { ownProposal } from '../review/own-proposal'
import { horizonAt } from '../spoilers/horizon'
import type { MemberViewer, Viewer } from '../spoilers/viewer'
import { bodyOf, treeOf } from './ground'
import { viewOf } from './read'
import { underItsPage } from './under-its-page'
import type { ArticleView } from './view'

export type PreviewView = Omit<ArticleView, 'revision'>

/** A text as it would be read, through the very pipeline that publishes; nothing is kept.
 *  @param section the text is that section's, and only it is shown
 *  @param ordinal preview as someone who has watched so many episodes; never further than the person themselves */
export async function previewText(viewer: MemberViewer, input: { slug: string | null; text: string; section: string | null; base: number; ordinal: number | null }): Promise<Result<PreviewView, SourceIssue[]>> {
  const page = input.slug === null ? null : await findPage(viewer, input.slug)
  const source = input.section === null || !page ? input.text : await sectionAlone(viewer, page.id, input.base, input.text)
  return previewSource(viewer, page, source ?? input.text, input.ordinal)
}

/** A whole source as the page would be read.
 *  @param page whose source it is; null for one that is not there yet
 *  @param ordinal as someone who has watched so many episodes; never further than the person themselves */
export async function previewSource(viewer: MemberViewer, page: FoundPage | null, source: string, ordinal: number | null): Promise<Result<PreviewView, SourceIssue[]>> {
  const prepared = await prepare(source)
  return prepared.ok ? ok(await previewPrepared(viewer, page, prepared.value, ordinal)) : err(prepared.error)
}

/** A text that is read already, as the page would be read. */
export function previewPrepared(viewer: MemberViewer, page: FoundPage | null, { tree }: Prepared, ordinal: number | null): Promise<PreviewView> {
  const watched = Math.min(ordinal ?? viewer.horizon.ordinal, viewer.horizon.ordinal)
  const opened = page && viewer.opened.has(page.id) && ordinal === null ? viewer.opened : new Set<number>()
  const as: Viewer = { ...viewer, horizon: horizonAt(watched, viewer.episodes), opened }
  return viewOf(as, { id: page?.id ?? 0, slug: page?.slug ?? tree.front.key, protection: 'open' }, tree, false)
}

/** A section under its page's front matter, which bounds it; nothing else of the page, so that no preview pulls in what the
 *  person was not shown. */
async function sectionAlone(viewer: MemberViewer, pageId: number, base: number, text: string): Promise<string | null> {
  const source = (await ownProposal(viewer.id, pageId))?.text ?? (await bodyOf(viewer, pageId, base))
  return source && underItsPage(source, text)
}

/** The page as it would be with one's own waiting change. Null where there is none. */
export async function viewWithMyChange(viewer: MemberViewer, slug: string): Promise<PreviewView | null> {
  const page = await findPage(viewer, slug)
  const own = page && (await ownProposal(viewer.id, page.id))
  const tree = own && (await treeOf(own.text))
  return page && tree ? viewOf(viewer, page, tree, false) : null
}
