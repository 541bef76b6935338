import { db } from '../db/client'
import { err, ok, type Result } from '../result'
import type { SourceIssue } from '../markdown/issue'
import { findPage, type FoundPage } from '../revisions/find'
import { loadTree } from '../revisions/load-tree'
import { partOf } from '../revisions/part'
import { prepare } from '../revisions/prepare'
import type { Prepared } from '../revisions/types'
import { ownProposal } from '../review/own-proposal'
import { boundsOf } from '../spoilers/bounds'
import { horizonAt } from '../spoilers/horizon'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { surroundingsOf } from '../spoilers/surroundings'
import type { MemberViewer, Viewer } from '../spoilers/viewer'
import { aroundThen, formSight } from './form-sight'
import { bodyOf, treeOf } from './ground'
import { viewOf } from './read'
import type { ArticleView } from './view'

export type PreviewView = Omit<ArticleView, 'revision'>

type PreviewInput = { slug: string | null; text: string; section: string | null; seen?: number | null; base: number; ordinal: number | null }

/** A text as it would be read, through the very pipeline that publishes; nothing is kept.
 *  @param input.section the text is that part's, and only it is shown
 *  @param input.ordinal preview as someone who has watched so many episodes; never further than the person themselves */
export async function previewText(viewer: MemberViewer, input: PreviewInput): Promise<Result<PreviewView, SourceIssue[]>> {
  const page = input.slug === null ? null : await findPage(viewer, input.slug)
  const source = page && input.section !== null ? await partAlone(viewer, page, input) : ok(input.text)
  return source.ok ? previewSource(viewer, page, source.value, input.ordinal) : source
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

/** A part under its page's front matter, which bounds it; nothing else of the page, so that no preview pulls in what the
 *  person was not shown. */
async function partAlone(viewer: MemberViewer, page: FoundPage, { text, section, seen, base }: PreviewInput): Promise<Result<string, SourceIssue[]>> {
  const own = await ownProposal(viewer.id, page.id)
  const source = own?.text ?? (await bodyOf(viewer, page.id, base))
  const tree = own ? await treeOf(own.text) : await loadTree(page.id, base)
  if (source === null || tree === null) return ok(text)
  const sight = formSight(viewer, page.id, seen)
  const around = aroundThen(await surroundingsOf(db, [tree], viewer.episodes), sight)
  const bounds = { shown: boundsOf(tree, around), written: sourceBoundsOf(tree, around) }
  const part = partOf(source, tree, bounds, sight.horizon, section)
  return part ? part.alone(text) : ok(text)
}

/** The page as it would be with one's own waiting change. Null where there is none. */
export async function viewWithMyChange(viewer: MemberViewer, slug: string): Promise<PreviewView | null> {
  const page = await findPage(viewer, slug)
  const own = page && (await ownProposal(viewer.id, page.id))
  const tree = own && (await treeOf(own.text))
  return page && tree ? viewOf(viewer, page, tree, false) : null
}
