'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

/** @param next Where to go once signed in */
export function SignInForm({ action, next }: { action: FormAction; next: string }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="next" value={next} />
      <Field
        name="name" label="Handle or e-mail address" state={state} required maxLength={254} autoComplete="username" autoCapitalize="none"
        spellCheck={false}
      />
      <Field name="password" label="Password" type="password" state={state} required maxLength={2048} autoComplete="current-password" />
      <p className="actions">
        <SubmitButton>Sign in</SubmitButton>
        <a href={paths.forgot()}>Forgotten the password?</a>
      </p>
    </form>
  )
}
