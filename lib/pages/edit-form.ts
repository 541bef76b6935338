import { db } from '../db/client'
import type { Verdict } from '../result'
import { ownProposal, type OwnProposal } from '../review/own-proposal'
import { holdsMore } from '../revisions/beyond'
import { findDraft } from '../revisions/drafts'
import { findPage, type FoundPage } from '../revisions/find'
import { typedAt } from '../revisions/keep-typed'
import { loadTree } from '../revisions/load-tree'
import type { RowBounds } from '../revisions/data/shown-rows'
import { partOf } from '../revisions/part'
import { canEdit, needsReview } from '../revisions/policy'
import { nextSeason } from '../spoilers/board'
import { boundsOf } from '../spoilers/bounds'
import { sectionsAt } from '../spoilers/sections'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { groundsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { seenNow } from './form-sight'
import { bodyOf, treeOf } from './ground'

/** What an edit form shows. */
export type EditForm = {
  pageId: number
  slug: string
  title: string
  /** Of a season: how many episodes its board has. */
  board?: number
  section: { id: string; title: string } | null
  text: string
  /** Of facts and relations, from when each row of the text is known. */
  rowBounds?: RowBounds
  summary: string
  /** How many episodes a section was cut for. */
  seen: number
  base: number
  version: number
  verdict: Verdict
  /** Whether Save sends it for review. */
  waits: boolean
  /** One's own waiting proposal, which this edit continues. */
  proposal: Pick<OwnProposal, 'id' | 'state' | 'words'> | null
  /** The draft it goes on from: its key and step, and whether it was still being typed. */
  draft: { key: string | null; step: number; isTyped: boolean } | null
  /** What the person typed here and did not send. */
  unsent: { id: number; at: Date; isFork: boolean }[]
  sections: { id: string; title: string }[]
}

export type EditFormAnswer = { kind: 'form'; form: EditForm } | { kind: 'ask'; pageId: number; slug: string; title: string; sections: { id: string; title: string }[] } | null

/** The form for a page or one of its sections: with one's own waiting text where there is one. A whole source that holds
 *  more than the person has watched asks first; any visible section is there at once, without what is hidden in it.
 *  Null where the viewer knows no such page or section. */
export async function editForm(viewer: Viewer, slug: string, sectionId: string | null, draftId: number | null): Promise<EditFormAnswer> {
  const page = await findPage(viewer, slug)
  if (!page) return null
  const current = await currentText(viewer, page)
  if (!current) return null
  const { tree, source } = current
  const around = await groundsOf(db, [tree], viewer.episodes)
  const [bounds, written] = [boundsOf(tree, around), sourceBoundsOf(tree, around)]
  const part = partOf(source, tree, { shown: bounds, written }, horizonOn(viewer, page.id), sectionId)
  if (!part) return null
  const sections = sectionsSeen(viewer, page, tree, bounds)
  const draft = draftId !== null && viewer.kind === 'member' ? await draftFor(viewer.id, draftId, page.id, sectionId) : null
  if (sectionId === null && !draft && holdsMore(viewer, page.id, tree, written)) return { kind: 'ask', pageId: page.id, slug: page.slug, title: page.title, sections }
  const own = current.proposal
  return {
    kind: 'form',
    form: {
      pageId: page.id, slug: page.slug, title: page.title, ...(page.kind === 'season' && { board: nextSeason(viewer.episodes).episodes }),
      section: sectionId === null ? null : (sections.find((section) => section.id === sectionId) ?? { id: sectionId, title: '' }),
      text: draft?.text ?? part.text,
      ...(!draft && part.rowBounds && { rowBounds: part.rowBounds }),
      summary: draft?.summary ?? own?.summary ?? '',
      // A draft does not say what it was cut for; looking further at one page, as after a conflict, leaves the horizon where it was.
      seen: draft?.seen ?? seenNow(viewer, page.id),
      // A draft without a base was written from nothing, and what stands on the page has yet to meet it.
      base: draft ? (draft.baseN ?? 0) : (own?.baseN ?? page.head),
      version: own?.version ?? 0,
      verdict: canEdit(viewer, page),
      waits: needsReview(viewer, page),
      proposal: own && { id: own.id, state: own.state, words: own.words },
      draft: draft && { key: draft.key, step: draft.step, isTyped: draft.reason === 'typed' },
      unsent: viewer.kind === 'member' && draftId === null ? await typedAt(viewer.id, page.id, sectionId) : [],
      sections,
    },
  }
}

/** A draft comes back only into the form it was written in. */
async function draftFor(memberId: number, draftId: number, pageId: number, section: string | null) {
  const draft = await findDraft(memberId, draftId)
  return draft?.pageId === pageId && draft.section === section ? draft : null
}

async function currentText(viewer: Viewer, page: FoundPage): Promise<{ source: string; tree: PageTree; proposal: OwnProposal | null } | null> {
  const own = viewer.kind === 'member' && needsReview(viewer, page) ? await ownProposal(viewer.id, page.id) : null
  const source = own?.text ?? (await bodyOf(viewer, page.id, page.head))
  const tree = own ? await treeOf(own.text) : await loadTree(page.id, page.head)
  return source === null || tree === null ? null : { source, tree, proposal: own }
}

function sectionsSeen(viewer: Viewer, page: FoundPage, tree: PageTree, bounds: ReturnType<typeof boundsOf>): { id: string; title: string }[] {
  return sectionsAt(tree, bounds, horizonOn(viewer, page.id)).map(({ id, title }) => ({ id, title }))
}
