'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; language: string; byMail: boolean; /** Whether there is an address to write to. */ hasMail: boolean }

const LANGUAGES = [{ value: 'en', label: 'English' }, { value: 'fr', label: 'français' }]

/** How somebody is told what was decided about their work. */
export function TellingForm({ action, language, byMail, hasMail }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <Select name="language" label="Reasons are given in" state={state} defaultValue={language} options={LANGUAGES} />
      <label className="check" htmlFor="by-mail">
        <input type="checkbox" id="by-mail" name="byMail" value="yes" defaultChecked={byMail} />
        Write to me when what I sent is decided, or somebody writes to me about it{hasMail ? '' : ' (once an address is confirmed)'}
      </label>
      <p className="actions">
        <SubmitButton>Tell me like this</SubmitButton>
      </p>
    </form>
  )
}
