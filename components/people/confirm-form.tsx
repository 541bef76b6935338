'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

/** One button, so that a mail program which opens links does not confirm anything. */
export function ConfirmForm({ action, token }: { action: FormAction; token: string }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="token" value={token} />
      <p className="actions">
        <SubmitButton>Confirm this address</SubmitButton>
      </p>
    </form>
  )
}
