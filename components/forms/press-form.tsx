'use client'

import { useActionState, type ReactNode } from 'react'
import { ErrorSummary } from './error-summary'
import { SubmitButton } from './submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

/** One press, with what it is about; why it was refused stands above it. */
export function PressForm({ action, fields, children, quiet = true }: { action: FormAction; fields: Record<string, string | number>; children: ReactNode; quiet?: boolean }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="press-form" action={send}>
      <ErrorSummary state={state} />
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SubmitButton quiet={quiet}>{children}</SubmitButton>
    </form>
  )
}
