import type { ReactNode } from 'react'
import type { FormState } from '@/lib/web/form-state'
import { ErrorSummary } from './error-summary'
import { SubmitButton } from './submit-button'

export type PressProps = { fields: Record<string, string | number>; children: ReactNode; quiet?: boolean }

/** What stands in a form of one press: why it was refused, what it is about, and its button. */
export function Press({ state, fields, children, quiet = true }: PressProps & { state: FormState }) {
  return (
    <>
      <ErrorSummary state={state} />
      {Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      <SubmitButton quiet={quiet}>{children}</SubmitButton>
    </>
  )
}
