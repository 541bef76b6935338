'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

const IDS = { current: 'password-current', password: 'password-new' }

export function PasswordForm({ action }: { action: FormAction }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={IDS} />
      <Field name="current" id={IDS.current} label="Password now" type="password" state={state} required maxLength={2048} autoComplete="current-password" />
      <Field
        name="password" id={IDS.password} label="New password" type="password" state={state} required minLength={8} maxLength={1024}
        autoComplete="new-password" hint="At least 8 characters, any characters. Every other session is signed out."
      />
      <p className="actions">
        <SubmitButton>Change the password</SubmitButton>
      </p>
    </form>
  )
}
