'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import type { DecisionAction, DecisionFormState } from './decision-state'

const UNSENT: DecisionFormState = { errors: [], values: {} }

/** End a block before its time. */
export function UnblockForm({ action, block }: { action: DecisionAction; block: number }) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="block" value={block} />
      <p className="actions">
        <SubmitButton quiet>End it now</SubmitButton>
      </p>
    </form>
  )
}
