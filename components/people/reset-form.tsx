'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { Username } from './username'

type Props = { action: FormAction; token: string; /** Whose password; browsers keep it with the new one. */ handle: string }

export function ResetForm({ action, token, handle }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <Username handle={handle} />
      <Field
        name="password" label="New password" type="password" state={state} required minLength={8} maxLength={1024} autoComplete="new-password"
        hint="At least 8 characters, any characters. You will be signed out everywhere."
      />
      <p className="actions">
        <SubmitButton>Use this password</SubmitButton>
      </p>
    </form>
  )
}
