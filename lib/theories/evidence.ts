import { writeRow, type RowValues } from '../markdown/write-row'
import type { EditError, Saved } from '../pages/edit'
import { err, ok, type Result } from '../result'
import type { Bound } from '../spoilers/bound'
import type { SIDES } from '../spoilers/front'
import type { MemberViewer } from '../spoilers/viewer'
import { findGround } from './evidence-ground'
import { cutShort } from './runtime'
import { saveTheory } from './save-theory'

/** A piece of evidence as somebody gives it. `cite`: an episode and time, or the key of a source. `on`: the title of a page it leans
 *  on, and `said`, the words there. What is empty is not said. */
export type EvidenceFields = { side: (typeof SIDES)[number]; cite: string; quote: string; translation: string; shows: string; bears: string; on: string; said: string }

type Sent = { slug: string; key: string; summary: string; lowers: boolean }
/** `row` null: take it away. `id` null: a new one. */
export type EvidenceChange = Sent & ({ id: string | null; row: EvidenceFields } | { id: string; row: null })
export type EvidenceError = EditError | { kind: 'wrong'; field: keyof EvidenceFields; message: string }

/** Add a piece of evidence to anybody's theory, say one anew, or take one away. It is an edit of the theory's page: versioned,
 *  reviewed and bounded like any. Taking away what others brought is judged with the text, wherever that comes from.
 *  @returns `wrong` at the field whose answer does not hold */
export async function changeEvidence(actor: MemberViewer, change: EvidenceChange): Promise<Result<Saved, EvidenceError>> {
  const { id, row } = change
  const values = row === null ? ok(null) : await valuesOf(actor, row)
  if (!values.ok) return values
  return saveTheory(actor, { ...change, name: { act: 'evidence', id, row }, write: (source) => written(source, 'evidence', id, values.value) })
}

export type Answering = Sent & { id: string | null; to: string; says: string; cite: string }

/** Answer why a piece of evidence bears on the claim. */
export const answerEvidence = (actor: MemberViewer, { id, to, says, cite, ...sent }: Answering): Promise<Result<Saved, EditError>> =>
  saveTheory(actor, { ...sent, name: { act: 'answer', id, to, says, cite }, write: (source) => written(source, 'answers', id, { to, says, cite }) })

/** A row that is there no more, because somebody took it away meanwhile, is put in anew, so that nothing typed is lost. */
function written(source: string, list: 'evidence' | 'answers', id: string | null, row: RowValues | null): Result<string, EditError> {
  const text = writeRow(source, list, id, row)
  if (text !== source || id === null) return ok(text)
  return row === null ? err({ kind: 'not-found' }) : ok(writeRow(source, list, null, row))
}

async function valuesOf(actor: MemberViewer, row: EvidenceFields): Promise<Result<RowValues, EvidenceError>> {
  const late = await cutShort(row.cite)
  if (late) return err({ kind: 'wrong', field: 'cite', message: late })
  const ground = await groundValues(actor, row)
  if (!ground.ok) return ground
  const { side, shows, bears, quote, translation, cite } = row
  return ok({ side, shows, bears, quote, translation, cite, ...ground.value })
}

/** A row is known no earlier than what it leans on. */
async function groundValues(actor: MemberViewer, { on, said }: EvidenceFields): Promise<Result<RowValues, EvidenceError>> {
  if (on === '' && said === '') return ok({})
  if (on === '') return err({ kind: 'wrong', field: 'on', message: 'Name the page on which these words stand.' })
  if (said === '') return err({ kind: 'wrong', field: 'said', message: 'Copy the words that it leans on from that page: a sentence, or the value of a fact.' })
  const ground = await findGround(actor, on, said)
  if (!ground) return err({ kind: 'wrong', field: 'said', message: `These words do not stand on a page called “${on}”, as far as you have watched. Copy them from there.` })
  return ok({ on: `[[${ground.title}]]`, ...(ground.fact !== null && { fact: ground.fact }), said: ground.said, ...fromOf(ground.bound, actor) })
}

const fromOf = (bound: Bound, { episodes }: MemberViewer): RowValues => (bound === '0' ? {} : { from: bound === 'last' ? episodes.at(-1)?.code : bound })
