import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select, TextArea } from '@/components/forms/field'
import { LicenceNote } from '@/components/forms/licence-consent'
import { SubmitButton } from '@/components/forms/submit-button'
import { codeAt, fromOptions } from '@/components/editor/bound-words'
import { TYPE_WORDS } from '@/components/article/theory-words'
import type { HorizonView } from '@/lib/pages/view'
import { EVIDENCE_ROWS } from '@/lib/theories/schema'
import { EvidenceRow } from './evidence-row'
import type { TheoryFormState } from './theory-state'

const TYPES = [{ value: '', label: 'Choose one' }, ...Object.entries(TYPE_WORDS).map(([value, label]) => ({ value, label }))]

/** A theory as another begins with it. */
export type Fork = { title: string; claim: string; type: string; question: string; falsifier: string }

type Props = { state: TheoryFormState; send: (form: FormData) => void; waits: boolean; horizon: HorizonView; submitKey: string; /** The theory this one is a fork of: what its fields begin with. */ fork?: Fork | null }

/** A claim, what would count against it, the thought behind it, and the evidence on both sides. */
export function TheoryForm({ state, send, waits, horizon, submitKey, fork }: Props) {
  return (
    <form className="form theory-form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="key" value={state.values.key ?? submitKey} />
      <input type="hidden" name="asked" value={state.asked ?? state.values.asked ?? ''} />
      {fork && <input type="hidden" name="fork" value={fork.title} />}
      {fork && <Field name="differs" label={`In what does it differ from “${fork.title}”?`} state={state} maxLength={1000} required dir="auto" autoComplete="off" />}
      <TextArea
        name="claim" label="Your claim, in one sentence" state={state} defaultValue={fork?.claim} rows={2} maxLength={200} required dir="auto" spellCheck
        hint="Something that is true or not. At most 200 characters."
      />
      <Field name="title" label="Title" state={state} maxLength={200} required dir="auto" autoComplete="off" hint="What its page is called. It may give away no more than the claim." />
      <Select name="type" label="What kind of claim is it?" state={state} options={TYPES} defaultValue={fork?.type ?? ''} required />
      <Select
        name="knownFrom" label="Known from which episode?" state={state} options={fromOptions(horizon)} defaultValue={codeAt(horizon)}
        hint="Who has not watched so far sees nothing of it. Evidence waits for its own episode."
      />
      <TextArea
        name="falsifier" label="What would count against it?" state={state} defaultValue={fork?.falsifier} rows={2} maxLength={1000} dir="auto" spellCheck
        hint="A scene, a word from the makers. If nothing could, leave it empty: then it is a headcanon, and welcome as one."
      />
      <Field name="question" label="The question it answers" state={state} defaultValue={fork?.question} maxLength={300} dir="auto" autoComplete="off" hint="The title of a question’s page, if it answers one. May be left empty." />
      <TextArea
        name="body" label="The thought behind it" state={state} rows={10} dir="auto" spellCheck
        hint="Why you believe it. A citation, like [@S1E5 12:40], holds its sentence back until that episode."
      />
      <h2>Evidence</h2>
      <p className="hint">For and against. A theory that names what speaks against it is believed sooner. Rows may be left empty, and more can be added on its page.</p>
      {Array.from({ length: EVIDENCE_ROWS }, (_, i) => (
        <EvidenceRow key={i} n={i + 1} state={state} horizon={horizon} />
      ))}
      <div className="save-bar">
        <p className="actions">
          <SubmitButton>{waits ? 'Send for review' : 'Pose this theory'}</SubmitButton>
        </p>
        <LicenceNote />
      </div>
    </form>
  )
}
