'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; language: string; byMail: string; watchOwn: boolean; watchMinor: boolean; /** Whether there is an address to write to. */ hasMail: boolean }

const LANGUAGES = [{ value: 'en', label: 'English' }, { value: 'fr', label: 'français' }]
const LETTERS = [{ value: 'none', label: 'Not at all' }, { value: 'digest', label: 'One letter a day, when there is something to tell' }, { value: 'at-once', label: 'When it happens, one letter for each thing until I have looked' }]

/** How somebody is told of what concerns them and of what they watch. */
export function TellingForm({ action, language, byMail, watchOwn, watchMinor, hasMail }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <Select name="byMail" label="Letters to me" state={state} defaultValue={byMail} options={LETTERS} hint={hasMail ? 'Of what is decided about your work, what is said to you, and what you watch.' : 'They begin once your address is confirmed.'} />
      <Select name="language" label="Reasons are given in" state={state} defaultValue={language} options={LANGUAGES} />
      <label className="check" htmlFor="watch-own">
        <input type="checkbox" id="watch-own" name="watchOwn" value="yes" defaultChecked={watchOwn} />
        Watch what I make: pages I begin, threads I write in, theories I give evidence for or against
      </label>
      <label className="check" htmlFor="watch-minor">
        <input type="checkbox" id="watch-minor" name="watchMinor" value="yes" defaultChecked={watchMinor} />
        Tell me of minor edits, too
      </label>
      <p className="actions">
        <SubmitButton>Tell me like this</SubmitButton>
      </p>
    </form>
  )
}
