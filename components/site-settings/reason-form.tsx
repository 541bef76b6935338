'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Reason = { code: string; en: string; fr: string; retired: boolean }

/** One reason in both languages; without one, the form for another. */
export function ReasonForm({ action, reason }: { action: FormAction; reason: Reason | null }) {
  const [state, send] = useActionState(action, untouched)
  const id = (field: string) => `${reason?.code ?? 'new'}-${field}`
  return (
    <details className="talk-form" open={state.errors.length > 0}>
      <summary>{reason ? <>{reason.en}{reason.retired && ' (given no more)'}</> : 'Another reason'}</summary>
      <form className="form" action={send}>
        <ErrorSummary state={state} ids={{ code: id('code'), en: id('en'), fr: id('fr'), retired: id('retired') }} />
        {reason ? <input type="hidden" name="code" value={reason.code} /> : <Field name="code" id={id('code')} label="Short name" state={state} required maxLength={40} autoComplete="off" hint="Small letters, digits and hyphens. It stands in the log, and stays." />}
        <TextArea name="en" id={id('en')} label="In English" state={state} defaultValue={reason?.en} required rows={2} maxLength={300} lang="en" />
        <TextArea name="fr" id={id('fr')} label="In French" state={state} defaultValue={reason?.fr} required rows={2} maxLength={300} lang="fr" />
        <label className="check" htmlFor={id('retired')}>
          <input type="checkbox" id={id('retired')} name="retired" value="yes" defaultChecked={reason?.retired} />
          Given no more; old decisions keep it
        </label>
        <p className="actions">
          <SubmitButton quiet>Save this reason</SubmitButton>
        </p>
      </form>
    </details>
  )
}
