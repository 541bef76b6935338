import { Field, Select, TextArea } from '@/components/forms/field'
import { LicenceNote } from '@/components/forms/licence-consent'
import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import { GLANCE_LIMIT, SUMMARY_LIMIT, TEXT_LIMIT } from '@/lib/revisions/limits'
import { paths } from '@/lib/web/paths'
import { HiddenFields } from './hidden-fields'
import { Questions } from './questions'
import type { Start, WriteState } from './write-state'

type Props = { state: WriteState; send: (form: FormData) => void; start: Start; waits: boolean; horizon: HorizonView }

/** The source of a page or of one section, with why and the buttons. */
export function SourceForm({ state, send, start, waits, horizon }: Props) {
  return (
    // Off: on the way back a browser would put an old text over what a newer revision brought along, and the base would not know.
    <form className="form" action={send} autoComplete="off">
      <kept-text>
        <HiddenFields start={start} />
        <Questions state={state} horizon={horizon} />
        <TextArea
          name="text" id="edit-text" label={start.section ? 'The text of this section' : 'The text of the page'} state={state} defaultValue={start.text}
          className={start.section ? 'source source-part' : 'source'} rows={start.section ? 12 : 24} dir="auto" spellCheck autoCapitalize="sentences" hint={`At most ${TEXT_LIMIT / 1024} KB.`}
        />
        <source-editor for="edit-text" data-offers={paths.complete()} data-episodes={episodesOf(horizon)} />
        <byte-count for="edit-text" limit={TEXT_LIMIT} />
        <draft-keeper to={paths.keepDraft()} step={start.step ?? 0} />
        <SummaryFields state={state} start={start} />
        <PreviewAs state={state} horizon={horizon} />
        <look-over to={paths.lookOverDraft()} most={GLANCE_LIMIT} />
        <SaveBar waits={waits} />
      </kept-text>
    </form>
  )
}

/** What can be done with a text, and what saving it means. */
export function SaveBar({ waits, save = 'Save' }: { waits: boolean; save?: string }) {
  return (
    <div className="save-bar">
      <p className="actions">
        <SubmitButton name="intent" value="save">{waits ? 'Send for review' : save}</SubmitButton>
        <SubmitButton quiet name="intent" value="preview">Preview</SubmitButton>
        <SubmitButton quiet name="intent" value="changes">Show changes</SubmitButton>
      </p>
      <LicenceNote />
    </div>
  )
}

/** A summary begins with what the text changes in the page’s data, and follows it for as long as nobody writes another: `begun`
 *  is what the wiki put there last. */
function begun(state: WriteState): WriteState {
  const { changes, values } = state
  const isUntouched = (values.summary ?? '') === (values.begun ?? '')
  return changes && isUntouched ? { ...state, values: { ...values, summary: changes.summary, begun: changes.summary } } : state
}

/** The episodes as the picker names them, one a line, for whoever cites one. */
export const episodesOf = ({ options }: HorizonView): string => options.flatMap(({ code, label }) => (code === null ? [] : `${code} ${label}`)).join('\n')

/** What was changed and why; the same beside a text and beside a conflict. */
export function SummaryFields({ state: sent, start }: { state: WriteState; start: Start }) {
  const state = begun(sent)
  return (
    <>
      <input type="hidden" name="begun" value={state.values.begun ?? ''} />
      <Field
        name="summary" id="edit-summary" label="What you changed, and why" state={state} defaultValue={start.summary} maxLength={SUMMARY_LIMIT} dir="auto"
        hint="In a few words, for whoever reads the history. It may be left empty."
      />
      <char-count for="edit-summary" limit={SUMMARY_LIMIT} />
      {start.base > 0 && (
        <div className="field">
          <label className="check" htmlFor="edit-minor">
            <input type="checkbox" id="edit-minor" name="minor" value="yes" defaultChecked={state.values.minor === 'yes'} />
            <span>A small correction: spelling, a comma, a link.</span>
          </label>
        </div>
      )}
    </>
  )
}

/** For whom the preview is made: never for somebody who has watched more. */
export function PreviewAs({ state, horizon: { options, ordinal } }: { state: WriteState; horizon: HorizonView }) {
  const seen = options.filter((option) => option.ordinal < ordinal)
  if (seen.length === 0) return null
  return (
    <Select
      name="ordinal" id="edit-ordinal" label="Preview as somebody who has watched" state={state} defaultValue=""
      options={[{ value: '', label: 'As much as you' }, ...seen.map((option) => ({ value: String(option.ordinal), label: option.ordinal === 0 ? 'Nothing yet' : `To ${option.label.replace(/^E/, 'e')}` }))]}
    />
  )
}
