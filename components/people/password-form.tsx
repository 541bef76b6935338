'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { Username } from './username'

const IDS = { currentPassword: 'password-current', password: 'password-new' }

/** @param handle Whose password; browsers keep it with the new one. */
export function PasswordForm({ action, handle }: { action: FormAction; handle: string }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={IDS} />
      <Username handle={handle} />
      <Field name="currentPassword" id={IDS.currentPassword} label="Password now" type="password" state={state} required maxLength={2048} autoComplete="current-password" />
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
