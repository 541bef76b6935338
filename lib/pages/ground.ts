import { db } from '../db/client'
import { Prisma } from '../db/generated/client'
import { isRowNumber } from '../db/row-number'
import type { Person } from '../people/person'
import { err, ok, type Result } from '../result'
import { ownProposal, proposalText, type OwnProposal } from '../review/own-proposal'
import type { FoundPage } from '../revisions/find'
import { textIsHidden } from '../revisions/hidden'
import { loadTree } from '../revisions/load-tree'
import { MERGE_BUDGET_MS } from '../revisions/limits'
import { mergePages } from '../revisions/merge/merge-pages'
import { resolve, type MergeResult } from '../revisions/merge/result'
import { partOf } from '../revisions/part'
import { needsReview } from '../revisions/policy'
import { normalise } from '../revisions/text'
import { boundsOf } from '../spoilers/bounds'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { groundsOf } from '../spoilers/surroundings'
import type { PageTree } from '../spoilers/tree'
import type { MemberViewer } from '../spoilers/viewer'
import { renderSource } from '../markdown/render'
import type { Edit, EditError } from './edit'
import { aroundThen, formSight } from './form-sight'

/** What an edit stands on, and what it becomes part of: the head, or one's own waiting proposal. */
export type Ground = {
  base: string
  /** The text the edit is merged onto; null where a new proposal keeps standing on its base. */
  onto: { text: string; n: number } | null
  /** Where `base` and the text of `onto` are published revisions, their numbers: their trees are stored. */
  stored: ReadonlyMap<string, number>
  proposal: OwnProposal | null
  /** The base that the revision or proposal will name. */
  baseN: number | null
}

const HIDDEN_BASE = 'A moderator has hidden the text you started from meanwhile. Open the page anew, and put in what you need of yours.'

/** Find an edit's ground. A newcomer's first change is a branch from its base; a second goes on from the first. */
export async function groundOf(actor: MemberViewer, page: FoundPage, edit: Edit): Promise<Result<Ground, EditError>> {
  const head = await bodyOf(actor, page.id, page.head)
  const base = edit.base === 0 ? '' : edit.base === page.head ? head : await bodyOf(actor, page.id, edit.base)
  if (head !== null && base === null && isRowNumber(edit.base) && edit.base <= page.head) return err({ kind: 'forbidden', reason: HIDDEN_BASE })
  if (head === null || base === null) return err({ kind: 'not-found' })
  const stored = new Map([[head, page.head], ...(edit.base === 0 ? [] : ([[base, edit.base]] as const))])
  const published = { text: head, n: page.head }
  if (!needsReview(actor, page)) return ok({ base, onto: published, stored, proposal: null, baseN: edit.undoing?.seen ?? (edit.base || null) })
  const proposal = await ownProposal(actor.id, page.id)
  if (proposal) {
    const shown = edit.version > 0 ? (await proposalText(proposal.id, edit.version))?.text : base
    return shown === undefined ? err({ kind: 'not-found' }) : ok({ base: shown, onto: { text: proposal.text, n: page.head }, stored, proposal, baseN: proposal.baseN })
  }
  // What an undo takes out has to be found in the text of today; its base is no text that it could stand on.
  if (edit.undoing?.act === 'undo') return ok({ base, onto: published, stored, proposal: null, baseN: page.head })
  return ok({ base, onto: edit.base === 0 ? published : null, stored, proposal: null, baseN: edit.base || page.head })
}

/** A revision's text; null where there is none, and where it is hidden from this person: no edit stands on what was taken away. */
export async function bodyOf(person: Person, pageId: number, n: number): Promise<string | null> {
  if (!isRowNumber(n)) return null
  const [row] = await db.$queryRaw<{ body: string | null }[]>`
    SELECT t.body FROM revision r JOIN text t ON t.hash = r.text_hash WHERE r.page_id = ${pageId} AND r.n = ${n} AND NOT ${textIsHidden(person, Prisma.sql`r.text_hash`)}`
  return row?.body ?? null
}

/** The whole text that a person means: a part's own source put back into the text it was taken from. */
export async function wholeText(actor: MemberViewer, page: FoundPage, edit: Edit, ground: Ground): Promise<Result<string, EditError>> {
  if (edit.section === null) return ok(normalise(edit.text))
  const tree = edit.version > 0 ? await treeOf(ground.base) : await loadTree(page.id, edit.base)
  if (!tree) return err({ kind: 'not-found' })
  const sight = formSight(actor, page.id, edit.seen)
  const around = aroundThen(await groundsOf(db, [tree], actor.episodes), sight)
  const part = partOf(ground.base, tree, { shown: boundsOf(tree, around), written: sourceBoundsOf(tree, around) }, sight.horizon, edit.section)
  if (!part) return err({ kind: 'not-found' })
  const whole = part.putBack(edit.text)
  return whole.ok ? ok(normalise(whole.value)) : err({ kind: 'refused', issues: whole.error })
}

/** The tree of a text that an edit stands on: stored where it was published, else parsed. */
export function groundTree(pageId: number, ground: Ground, source: string): Promise<PageTree | null> {
  const n = ground.stored.get(source)
  return n === undefined ? treeOf(source) : loadTree(pageId, n)
}

export async function treeOf(source: string): Promise<PageTree | null> {
  const rendered = await renderSource(source)
  return rendered.ok ? rendered.value.tree : null
}

/** Merge a text onto what has been published meanwhile, with the person's answers where they were given for this very head. */
export function mergeOnto(ground: Ground, mine: string, edit: Pick<Edit, 'answers' | 'onto'>): MergeResult {
  if (ground.onto === null || ground.onto.text === ground.base) return { clean: true, text: mine }
  const merged = mergePages(ground.base, mine, ground.onto.text, MERGE_BUDGET_MS)
  if (merged.clean || edit.answers === null || edit.onto !== ground.onto.n) return merged
  const conflicts = merged.regions.filter((region) => region.kind === 'conflict').length
  return conflicts === edit.answers.length ? { clean: true, text: resolve(merged.regions, edit.answers) } : merged
}
