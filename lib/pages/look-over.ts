import { db } from '../db/client'
import { isRowNumber } from '../db/row-number'
import type { SourceIssue } from '../markdown/issue'
import { err, ok, type Result } from '../result'
import type { Side } from '../revisions/change-bound'
import { changeWords } from '../revisions/change-words'
import type { DiffResult } from '../revisions/diff/diff-lines'
import { diffTexts } from '../revisions/diff/diff-texts'
import { findPage, type FoundPage } from '../revisions/find'
import { loadTree } from '../revisions/load-tree'
import { lowerings } from '../revisions/lowering'
import { meaningBetween } from '../revisions/meaning/meaning-between'
import { partOf, type Part } from '../revisions/part'
import { prepare } from '../revisions/prepare'
import { normalise } from '../revisions/text'
import type { Prepared } from '../revisions/types'
import { boundsOf } from '../spoilers/bounds'
import { sees } from '../spoilers/horizon'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { surroundingsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { MemberViewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { proposalText, ownProposal } from '../review/own-proposal'
import { blockBounds, type BlockBound } from './block-bounds'
import { bodyOf, formHorizon, treeOf } from './ground'
import { suggestionsFor, type Suggestion } from './suggestions'

/** A text that nobody has sent yet, against the one its form began with. */
export type LookedOver = { diff: DiffResult; meaning: string[]; suggestions: Suggestion[]; blocks: BlockBound[]; summary: string }
export type Unsent = { slug: string; text: string; section: string | null; seen: number | null; base: number; version: number }

/** Look a text over before it is saved: what it changes, line by line and in its data; what each block is known from; and what
 *  might still be done. Compared with what the form itself showed, so it holds nothing that the person was not shown. */
export async function lookOver(actor: MemberViewer, unsent: Unsent): Promise<Result<LookedOver, SourceIssue[]>> {
  const page = unsent.slug === '' ? null : await findPage(actor, unsent.slug)
  const began = page === null ? null : await shownAtFirst(actor, page, unsent)
  const whole = began ? began.alone(unsent.text) : ok(unsent.text)
  if (!whole.ok) return whole
  const after = await prepare(whole.value)
  if (!after.ok) return err(after.error)
  const was = began && (await sideOf(began))
  const horizon = page === null ? actor.horizon : horizonOn(actor, page.id)
  const lowered = was === null ? [] : lowerings(was, after.value, actor.episodes).filter(({ from }) => sees(horizon, from))
  const blocks = blockBounds(after.value, unsent.text, horizon)
  const [old, { source, tree }] = [was ?? { source: '', tree: null }, after.value]
  return ok({
    meaning: await meaningBetween(actor, { text: old.source, tree: old.tree }, { text: source, tree }, diffTexts(old.source, source).rows, horizon),
    diff: diffTexts(began ? normalise(began.text) : '', normalise(unsent.text)),
    suggestions: suggestionsFor(after.value, blocks, lowered, horizon),
    blocks,
    summary: page !== null && was === null ? '' : changeWords(was?.tree ?? null, after.value.tree),
  })
}

type Began = Pick<Part, 'text' | 'alone'> & { source: string; tree: PageTree; bounds: Prepared['bounds'] }

/** The whole source as it is stored; a part stands alone like the one that was typed. */
async function sideOf({ source, text, alone, tree, bounds }: Began): Promise<Side | null> {
  const began = alone(text)
  if (!began.ok) return null
  if (began.value === source) return { source, tree, bounds }
  const prepared = await prepare(began.value)
  return prepared.ok ? prepared.value : null
}

/** The text the form began with. Null for one written from nothing, and where the whole source would tell more than the person
 *  has watched: then nobody showed it to them. */
async function shownAtFirst(actor: MemberViewer, page: FoundPage, { section, seen, base, version }: Unsent): Promise<Began | null> {
  const own = version > 0 ? await ownProposal(actor.id, page.id) : null
  const source = own ? ((await proposalText(own.id, version))?.text ?? null) : isRowNumber(base) ? await bodyOf(actor, page.id, base) : null
  const tree = source === null ? null : own ? await treeOf(source) : await loadTree(page.id, base)
  if (source === null || tree === null) return null
  const around = await surroundingsOf(db, [tree], actor.episodes)
  const [bounds, written] = [boundsOf(tree, around), sourceBoundsOf(tree, around)]
  if (section === null && !isAllSeen(actor, page.id, tree, written)) return null
  const part = partOf(source, tree, { shown: bounds, written }, leastOf(actor, page.id, seen), section)
  return part && { ...part, source, tree, bounds }
}

const isAllSeen = (actor: MemberViewer, pageId: number, tree: PageTree, written: Prepared['bounds']): boolean => {
  const horizon = horizonOn(actor, pageId)
  return sees(horizon, tree.front.knownFrom) && written.every((bound) => sees(horizon, bound))
}

/** The horizon the form was cut for, as it says itself; never further than the person sees by now. */
function leastOf(actor: MemberViewer, pageId: number, seen: number | null) {
  const [form, now] = [formHorizon(actor, pageId, seen), horizonOn(actor, pageId)]
  return form.ordinal < now.ordinal ? form : now
}
