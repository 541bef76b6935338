'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import type { DecisionAction, DecisionFormState } from './decision-state'

const UNSENT: DecisionFormState = { errors: [], values: {} }

/** One press, and it is one's own next version. */
export function TakeForm({ action, id }: { action: DecisionAction; id: number }) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={id} />
      <p className="actions">
        <SubmitButton>Take it</SubmitButton>
      </p>
    </form>
  )
}
