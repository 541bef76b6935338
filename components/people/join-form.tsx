'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { AccountFields } from './account-fields'

type Props = { action: FormAction; button: string; /** Fields the action needs beside what is typed. */ hidden?: Record<string, string> }

/** Makes an account: for whoever joins, and for the first admin. */
export function JoinForm({ action, button, hidden = {} }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AccountFields state={state} />
      <p className="actions">
        <SubmitButton>{button}</SubmitButton>
      </p>
    </form>
  )
}
