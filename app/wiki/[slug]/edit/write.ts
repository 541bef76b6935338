import { redirect } from 'next/navigation'
import '@/lib/wiring/composition'
import { explain, type Explained } from '@/components/editor/explain'
import { answersIn, type WriteInput } from '@/components/editor/write-schema'
import { createPage } from '@/lib/pages/create-page'
import type { Edit, EditError, Saved } from '@/lib/pages/edit'
import { lookOver } from '@/lib/pages/look-over'
import { previewText } from '@/lib/pages/preview'
import { previewMerge } from '@/lib/pages/preview-merge'
import { saveEdit } from '@/lib/pages/save-edit'
import type { Result } from '@/lib/result'
import { listDrafts } from '@/lib/revisions/drafts'
import { keepDraftAt } from '@/lib/revisions/keep-draft-at'
import type { Answer } from '@/lib/revisions/merge/result'
import { oddsOfBoard } from '@/lib/theories/board-theories'
import type { MemberViewer } from '@/lib/spoilers/viewer'
import { placeOf } from './place-of'

/** Save or preview a text, whatever form it came from: an edit of a page or of a part of it, or a page that is not there yet. */
export async function writeText(actor: MemberViewer, input: WriteInput): Promise<Explained> {
  if (input.intent === 'preview' && input.conflicts === undefined) return preview(actor, input)
  if (input.intent === 'changes') return changes(actor, input)
  const given = answersIn(input)
  if (input.intent === 'preview') return previewAnswers(actor, input, given)
  if ('missing' in given) return stillInConflict(actor, input, unanswered(given.missing))
  const saved = await save(actor, input, given.answers)
  if (saved.ok) redirect(placeOf(saved.value))
  const why = await explained(actor, input, saved.error)
  return given.answers === null || why.conflict ? why : stillInConflict(actor, input, why)
}

/** What a suspension or a limit turns away stays in the person's drafts. */
export function keepForLater(actor: MemberViewer, { slug, section, seen, text, summary, base, key }: WriteInput): Promise<unknown> {
  return keepDraftAt(actor, slug, { section: section || null, seen: seen ?? null, baseN: base || null, text, summary, reason: 'turned-away', key })
}

function save(actor: MemberViewer, input: WriteInput, answers: Answer[] | null): Promise<Result<Saved, EditError>> {
  const { slug, text, summary, version, proposal, key, knownFrom = null, lowers, warned } = input
  if (slug === '') return createPage(actor, { text, summary, key, knownFrom, lowers, warned, proposal: proposal === undefined ? null : { id: proposal, version } })
  return saveEdit(actor, editOf(input, answers))
}

function editOf(input: WriteInput, answers: Answer[] | null): Edit {
  const { slug, section, seen = null, text, summary, minor, base, version, key, knownFrom = null, lowers, warned, onto = null } = input
  return { slug, section: section || null, seen, text, summary, minor, base, version, key, knownFrom, lowers, warned, answers, onto: answers && onto }
}

/** Both texts stay in sight while something else about them is asked. */
async function stillInConflict(actor: MemberViewer, input: WriteInput, why: Explained): Promise<Explained> {
  const again = await save(actor, input, null)
  if (again.ok) redirect(placeOf(again.value))
  return again.error.kind === 'conflict' ? { ...(await explained(actor, input, again.error)), ...why } : why
}

async function explained(actor: MemberViewer, input: WriteInput, error: EditError): Promise<Explained> {
  const section = input.section || null
  const draft = error.kind === 'conflict-beyond' ? (await listDrafts(actor)).find((row) => row.slug === error.slug && row.section === section) : undefined
  return explain(error, { section, draftId: draft?.id ?? null, isNew: input.base === 0 })
}

const unanswered = (place: number): Explained => ({ errors: [{ message: 'Choose what shall stand here.', field: `choose${place}` }], status: 422 })
const MOVED: Explained = { errors: [{ message: 'The page was changed once more meanwhile. Look at the places below again.' }], status: 409 }

/** The result of the answers, above the questions they answer. */
async function previewAnswers(actor: MemberViewer, input: WriteInput, given: ReturnType<typeof answersIn>): Promise<Explained> {
  const isWhole = 'answers' in given
  const merge = await previewMerge(actor, editOf(input, isWhole ? given.answers : null), input.ordinal)
  if (!merge.ok) return explained(actor, input, merge.error)
  const { view, conflict } = merge.value
  const said = view ? { errors: [], status: 200, preview: view } : isWhole ? MOVED : unanswered(given.missing)
  return { ...said, ...(conflict && { conflict }) }
}

async function preview(actor: MemberViewer, input: WriteInput): Promise<Explained> {
  const { slug, text, section, seen, base, ordinal } = input
  const view = await previewText(actor, { slug: slug || null, text, section: section || null, seen, base, ordinal })
  return view.ok ? { errors: [], status: 200, preview: view.value, ...(view.value.season && { odds: await oddsOfBoard(actor, view.value.season) }) } : explain({ kind: 'refused', issues: view.error }, { section: section || null, draftId: null, isNew: false })
}

/** What the text changes. An empty summary is begun with it. */
async function changes(actor: MemberViewer, input: WriteInput): Promise<Explained> {
  const { slug, text, section, seen = null, base, version } = input
  const looked = await lookOver(actor, { slug, text, section: section || null, seen, base, version })
  return looked.ok ? { errors: [], status: 200, changes: looked.value } : explain({ kind: 'refused', issues: looked.error }, { section: section || null, draftId: null, isNew: false })
}
