'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { Username } from './username'

const IDS = { currentPassword: 'email-current' }

type Props = { action: FormAction; handle: string; waiting?: string }

/** @param waiting The address that waits to be confirmed, to ask for another letter with one press. */
export function EmailForm({ action, handle, waiting }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={IDS} />
      <Username handle={handle} />
      <Field
        name="email" label={waiting ? 'Address to confirm' : 'New address'} type="email" state={state} defaultValue={waiting} required
        maxLength={254} autoComplete="email"
      />
      <Field name="currentPassword" id={IDS.currentPassword} label="Your password" type="password" state={state} required maxLength={2048} autoComplete="current-password" />
      <p className="actions">
        <SubmitButton>Send the letter to confirm it</SubmitButton>
      </p>
    </form>
  )
}
