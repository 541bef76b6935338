'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

export function ForgotForm({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <Field name="email" label="E-mail address" type="email" state={state} required maxLength={254} autoComplete="email" />
      <p className="actions">
        <SubmitButton>Send me a link</SubmitButton>
      </p>
    </form>
  )
}
