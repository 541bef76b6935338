import { db } from '../db/client'
import { ownProposal, type OwnProposal } from '../review/own-proposal'
import { holdsMore } from '../revisions/beyond'
import type { DiffResult } from '../revisions/diff/diff-lines'
import { diffTexts } from '../revisions/diff/diff-texts'
import type { FoundPage } from '../revisions/find'
import { hiddenFields } from '../revisions/hidden'
import { meaningBetween, treed } from '../revisions/meaning/meaning-between'
import type { Region } from '../revisions/merge/result'
import { needsReview } from '../revisions/policy'
import { revisionFields, revisionRow } from '../revisions/revision-row'
import type { Undoing } from '../revisions/undoing'
import type { RevisionRow } from '../revisions/view'
import { sourceBoundsOf } from '../spoilers/source-bounds'
import { groundsOf } from '../spoilers/surroundings'
import type { MemberViewer, Viewer } from '../spoilers/viewer'
import { horizonOn } from '../spoilers/visible'
import { groundOf, mergeOnto, treeOf } from './ground'
import { editOf, planUndoing, type UndoPlan } from './undo-plan'
import { undoSummary } from './undo-summary'

/** What the screen before an undoing shows. */
export type UndoForm = {
  slug: string
  title: string
  act: Undoing
  /** What is taken back, newest first; of a long run, its newest and its oldest. */
  undone: RevisionRow[]
  /** The revision whose text comes back. */
  goal: RevisionRow
  summary: string
  seen: number
  version: number
  waits: boolean
  /** One's own proposal waits here, and this goes on from it. */
  hasProposal: boolean
  text: string
  change: { kind: 'nothing' } | { kind: 'difference'; diff: DiffResult; meaning: string[] } | { kind: 'conflict'; regions: Region[]; onto: number }
}

export type UndoAnswer =
  | { kind: 'form'; form: UndoForm }
  | { kind: 'ask'; pageId: number; slug: string; title: string }
  | { kind: 'refused'; slug: string; title: string; reason: string }
  | null

/** The screen before an undoing: the difference it would make, or both texts where it does not apply.
 *  Null where the viewer knows no such page, revision or text. */
export async function undoForm(viewer: Viewer, slug: string, act: Undoing, n: number): Promise<UndoAnswer> {
  const plan = await planUndoing(viewer, slug, act, n)
  if (!plan.ok) return refused(plan)
  const { page } = plan.value
  // The policy lets nobody in who is not signed in.
  if (viewer.kind === 'anonymous') return null
  const proposal = needsReview(viewer, page) ? await ownProposal(viewer.id, page.id) : null
  if (proposal && (await isProposalBeyond(viewer, page.id, proposal))) return { kind: 'ask', pageId: page.id, slug: page.slug, title: page.title }
  const change = await changeOf(viewer, plan.value, proposal)
  return change && { kind: 'form', form: { ...(await saidOf(viewer, plan.value)), waits: needsReview(viewer, page), hasProposal: proposal !== null, version: proposal?.version ?? 0, text: plan.value.text, change } }
}

function refused(plan: Exclude<Awaited<ReturnType<typeof planUndoing>>, { ok: true }>): UndoAnswer {
  const { error } = plan
  if (error.kind === 'not-found') return null
  const { id, slug, title } = error.page
  return error.kind === 'beyond' ? { kind: 'ask', pageId: id, slug, title } : { kind: 'refused', slug, title, reason: error.reason }
}

async function isProposalBeyond(viewer: MemberViewer, pageId: number, { text }: OwnProposal): Promise<boolean> {
  const tree = await treeOf(text)
  return tree === null || holdsMore(viewer, pageId, tree, sourceBoundsOf(tree, await groundsOf(db, [tree], viewer.episodes)))
}

async function changeOf(viewer: MemberViewer, plan: UndoPlan, proposal: OwnProposal | null): Promise<UndoForm['change'] | null> {
  const edit = editOf(plan, { slug: plan.page.slug, act: plan.act, n: plan.n, seen: plan.page.head, version: proposal?.version ?? 0, ...UNSENT })
  const ground = await groundOf(viewer, plan.page, edit)
  if (!ground.ok) return null
  const now = ground.value.onto?.text ?? ground.value.base
  const merge = mergeOnto(ground.value, edit.text, edit)
  if (!merge.clean) return { kind: 'conflict', regions: merge.regions, onto: ground.value.onto!.n }
  if (merge.text === now) return { kind: 'nothing' }
  const diff = diffTexts(now, merge.text)
  const meaning = await meaningBetween(viewer, await treed(now), await treed(merge.text), diff.rows, horizonOn(viewer, plan.page.id))
  return { kind: 'difference', diff, meaning }
}

const UNSENT = { summary: '', minor: false, key: '', knownFrom: null, lowers: false, answers: null, onto: null }

async function saidOf(viewer: MemberViewer, { page, act, n, sides }: UndoPlan) {
  const newest = act === 'undo' ? n : page.head
  const rows = await rowsOf(viewer, page, [newest, sides.undoes, sides.mine])
  const [top, oldest, goal] = [rows.get(newest)!, rows.get(sides.undoes)!, rows.get(sides.mine)!]
  const undone = newest === sides.undoes ? [top] : [top, oldest]
  // The summary is read by everybody.
  const hidden = (await hiddenFields({ kind: 'anonymous' }, [...rows.values()].map((row) => ({ pageId: page.id, n: row.n }))))(page.id)
  const told = (row: RevisionRow): RevisionRow => (hidden.author.has(row.n) ? { ...row, author: { handle: 'hidden', href: null } } : row)
  return { slug: page.slug, title: page.title, act, undone, goal, summary: undoSummary(act, undone.map(told), told(goal)), seen: page.head }
}

async function rowsOf(viewer: MemberViewer, page: FoundPage, numbers: number[]): Promise<Map<number, RevisionRow>> {
  const rows = await db.revision.findMany({ where: { pageId: page.id, n: { in: numbers } }, select: revisionFields })
  const hidden = (await hiddenFields(viewer, rows))(page.id)
  return new Map(rows.map((row) => [row.n, revisionRow(row, horizonOn(viewer, page.id), hidden)]))
}
