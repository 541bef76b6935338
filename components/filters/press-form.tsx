'use client'

import { useActionState, type ReactNode } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

/** One press about a filter or a hit. */
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
