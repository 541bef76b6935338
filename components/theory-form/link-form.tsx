'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select } from '@/components/forms/field'
import { LicenceNote } from '@/components/forms/licence-consent'
import { SubmitButton } from '@/components/forms/submit-button'
import { THEORY_LINKS } from '@/lib/spoilers/theory-links'
import { type FormAction, untouched } from '@/lib/web/form-state'

type Props = { action: FormAction; slug: string; submitKey: string; waits: boolean }

const TYPES = [{ value: '', label: 'Choose …' }, ...Object.entries(THEORY_LINKS).map(([value, { words }]) => ({ value, label: words }))]

/** How one theory stands to another. */
export function LinkForm({ action, slug, submitKey, waits }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="key" value={state.values.key ?? submitKey} />
      <Select name="type" label="How does it stand to the other?" state={state} options={TYPES} defaultValue="" required />
      <Field name="to" label="The other theory" state={state} maxLength={300} dir="auto" autoComplete="off" required hint="Its title." />
      <Field name="note" label="Why, or in what it differs" state={state} maxLength={1000} dir="auto" autoComplete="off" hint="A fork says in what it differs; otherwise this may be left empty." />
      <Field name="cite" label="Known from" state={state} maxLength={1000} spellCheck={false} autoComplete="off" required hint="An episode like S1E5, or the key of a source: readers see the link from there on." />
      <div className="save-bar">
        <p className="actions">
          <SubmitButton>{waits ? 'Send for review' : 'Link them'}</SubmitButton>
        </p>
        <LicenceNote />
      </div>
    </form>
  )
}
