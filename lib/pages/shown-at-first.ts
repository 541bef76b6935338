import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import type { FoundPage } from '../revisions/find'
import { loadTree } from '../revisions/load-tree'
import { partOf, type Part } from '../revisions/part'
import type { Prepared } from '../revisions/types'
import { proposalText, ownProposal } from '../review/own-proposal'
import { boundsOf } from '../spoilers/bounds'
import { sees } from '../spoilers/horizon'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { groundsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { formSight, type FormSight } from './form-sight'
import { bodyOf, treeOf } from './ground'

/** A text that nobody has sent yet, as its form holds it. */
export type Unsent = { slug: string; text: string; section: string | null; seen: number | null; base: number; version: number }

/** What a form showed when it was opened: its own text, and the source that is a part of. */
export type Began = Pick<Part, 'text' | 'alone'> & { source: string; tree: PageTree; bounds: Prepared['bounds'] }

/** The source that a form began from: one's own waiting text, or a revision. Null where there is none. */
export async function sourceAtFirst(actor: MemberViewer, page: FoundPage, { base, version }: Unsent): Promise<{ source: string; isOwn: boolean } | null> {
  const own = version > 0 ? await ownProposal(actor.id, page.id) : null
  const source = own ? ((await proposalText(own.id, version))?.text ?? null) : isRowNumber(base) ? await bodyOf(actor, page.id, base) : null
  return source === null ? null : { source, isOwn: own !== null }
}

/** The text the form began with. Null for one written from nothing, and where the whole source would tell more than the person
 *  has watched: then nobody showed it to them. */
export async function shownAtFirst(actor: MemberViewer, page: FoundPage, { section, seen, base }: Unsent, from: { source: string; isOwn: boolean } | null): Promise<Began | null> {
  const tree = from === null ? null : from.isOwn ? await treeOf(from.source) : await loadTree(page.id, base)
  if (from === null || tree === null) return null
  const { source } = from
  const around = await groundsOf(db, [tree], actor.episodes)
  const [bounds, written] = [boundsOf(tree, around), sourceBoundsOf(tree, around)]
  if (section === null && !isAllSeen(actor, page.id, tree, written)) return null
  const part = partOf(source, tree, { shown: bounds, written }, leastOf(actor, page.id, seen).horizon, section)
  return part && { ...part, source, tree, bounds }
}

const isAllSeen = (actor: MemberViewer, pageId: number, tree: PageTree, written: Prepared['bounds']): boolean => {
  const horizon = horizonOn(actor, pageId)
  return sees(horizon, tree.front.knownFrom) && written.every((bound) => sees(horizon, bound))
}

/** What the form was cut for, as it says itself; never further than the person sees by now, nor in another order. */
function leastOf(actor: MemberViewer, pageId: number, seen: number | null): FormSight {
  const [form, now] = [formSight(actor, pageId, seen), formSight(actor, pageId, null)]
  return form.episodes === now.episodes && form.horizon.ordinal < now.horizon.ordinal ? form : now
}
