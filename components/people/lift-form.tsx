'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

export function LiftForm({ action, handle }: { action: FormAction; handle: string }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="handle" value={handle} />
      <p className="actions">
        <SubmitButton>Lift the suspension</SubmitButton>
      </p>
    </form>
  )
}
