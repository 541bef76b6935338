'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select, TextArea } from '@/components/forms/field'
import { LicenceNote } from '@/components/forms/licence-consent'
import { SubmitButton } from '@/components/forms/submit-button'
import type { EvidenceFields } from '@/lib/theories/evidence'
import { untouched } from '@/lib/web/form-state'
import { SIDES } from './evidence-row'
import type { EvidenceAction } from './evidence-state'
import { SayLowers } from './say-lowers'

type Props = { action: EvidenceAction; slug: string; submitKey: string; waits: boolean; row: { id: string; fields: EvidenceFields } | null }

/** One piece of evidence: for which side, where it is found, what it shows and why it bears on the claim; and what it leans on. */
export function EvidenceForm({ action, slug, submitKey, waits, row }: Props) {
  const [state, send] = useActionState(action, untouched)
  const was = row?.fields
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="row" value={row?.id ?? ''} />
      <input type="hidden" name="key" value={state.values.key ?? submitKey} />
      <Select name="side" label="It speaks" state={state} options={[{ value: '', label: 'Choose …' }, ...SIDES]} defaultValue={was?.side ?? ''} />
      <Field
        name="cite" label="Where is it seen or read?" state={state} defaultValue={was?.cite} maxLength={1000} spellCheck={false} autoComplete="off" required
        hint="An episode and time like S1E5 12:40, or the key of a source. Readers see it from there on."
      />
      <Field name="quote" label="What is said, in the language it is said in (optional)" state={state} defaultValue={was?.quote} maxLength={500} dir="auto" autoComplete="off" />
      <Field name="translation" label="The same in English (optional)" state={state} defaultValue={was?.translation} maxLength={500} dir="auto" autoComplete="off" />
      <TextArea name="shows" label="What does it show?" state={state} defaultValue={was?.shows} rows={3} maxLength={1000} dir="auto" spellCheck required hint="What anybody would see or hear there, before they draw anything from it." />
      <TextArea name="bears" label="Why does it bear on the claim? (optional)" state={state} defaultValue={was?.bears} rows={3} maxLength={1000} dir="auto" spellCheck hint="Others may answer this by itself." />
      <fieldset>
        <legend>What it leans on (optional)</legend>
        <p className="hint">A sentence or a fact of a page here. If that is changed or goes, this row is marked, and you are told.</p>
        <Field name="on" label="Title of the page" state={state} defaultValue={was?.on} maxLength={300} dir="auto" autoComplete="off" />
        <TextArea name="said" label="The words there" state={state} defaultValue={was?.said} rows={2} maxLength={1000} dir="auto" spellCheck={false} />
      </fieldset>
      <SayLowers state={state} />
      <div className="save-bar">
        <p className="actions">
          <SubmitButton>{waits ? 'Send for review' : row ? 'Save' : 'Add this evidence'}</SubmitButton>
        </p>
        <LicenceNote />
      </div>
    </form>
  )
}
