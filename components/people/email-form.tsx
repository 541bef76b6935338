'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

const IDS = { current: 'email-current' }

/** @param waiting The address that waits to be confirmed, to ask for another letter with one press. */
export function EmailForm({ action, waiting }: { action: FormAction; waiting?: string }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={IDS} />
      <Field
        name="email" label={waiting ? 'Address to confirm' : 'New address'} type="email" state={state} defaultValue={waiting} required
        maxLength={254} autoComplete="email"
      />
      <Field name="current" id={IDS.current} label="Your password" type="password" state={state} required maxLength={2048} autoComplete="current-password" />
      <p className="actions">
        <SubmitButton>Send the letter to confirm it</SubmitButton>
      </p>
    </form>
  )
}
