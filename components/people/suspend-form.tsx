'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

export function SuspendForm({ action, handle }: { action: FormAction; handle: string }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="handle" value={handle} />
      <TextArea
        name="reason" label="Reason" state={state} required maxLength={500} rows={3}
        hint="They read it, and so does everybody, in the log, once they have watched as far as you."
      />
      <Field name="until" label="Last day" type="date" state={state} hint="Empty: until somebody lifts it." />
      <p className="actions">
        <SubmitButton>Suspend</SubmitButton>
      </p>
    </form>
  )
}
