'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, TextArea } from '@/components/forms/field'
import { LicenceNote } from '@/components/forms/licence-consent'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched } from '@/lib/web/form-state'
import type { EvidenceAction } from './evidence-state'

type Props = { action: EvidenceAction; slug: string; to: string; submitKey: string; waits: boolean }

/** An answer to why a piece of evidence bears on the claim. */
export function AnswerForm({ action, slug, to, submitKey, waits }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="to" value={to} />
      <input type="hidden" name="key" value={state.values.key ?? submitKey} />
      <TextArea name="says" label="Your answer" state={state} rows={4} maxLength={1000} dir="auto" spellCheck required hint="Whether it bears on the claim, not whether it was shown." />
      <Field name="cite" label="Where is that seen or read? (optional)" state={state} maxLength={1000} spellCheck={false} autoComplete="off" hint="An episode and time like S1E5 12:40, or the key of a source. Readers see the answer from there on, and never before the evidence." />
      <div className="save-bar">
        <p className="actions">
          <SubmitButton>{waits ? 'Send for review' : 'Answer'}</SubmitButton>
        </p>
        <LicenceNote />
      </div>
    </form>
  )
}
