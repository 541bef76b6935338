'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { HIDDEN_PARTS, type Audience, type HiddenPart } from '@/lib/revisions/hide-policy'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; slug: string; n: number; audiences: readonly Audience[]; /** Readers get the text now. */ isHead: boolean; froms: { value: string; label: string }[] }

const PART_WORDS: Record<HiddenPart, string> = { text: 'The text, over every revision that carries it', summary: 'The summary', author: 'Who wrote it' }
const AUDIENCE_WORDS: Record<Audience, string> = { moderators: 'moderators and admins', admins: 'admins alone' }

/** What to hide of a revision, or of several in a row. */
export function HideForm({ action, slug, n, audiences, isHead, froms }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={{ parts: 'hide-summary' }} />
      <input type="hidden" name="slug" value={slug} />
      <fieldset className="field">
        <legend>Hide</legend>
        {HIDDEN_PARTS.map((part) => (
          <label key={part} className="check" htmlFor={`hide-${part}`}>
            <input type="checkbox" id={`hide-${part}`} name={part} value="yes" defaultChecked={state.values[part] === 'yes'} disabled={part === 'text' && isHead} />
            {PART_WORDS[part]}
            {part === 'text' && isHead && ': readers get it now; revert to another text first'}
          </label>
        ))}
      </fieldset>
      <Field name="from" label="From revision" type="number" min={1} state={state} defaultValue={n} required />
      <Field name="through" label="To revision" type="number" min={1} state={state} defaultValue={n} required />
      <Select name="audience" label="Still seen by" state={state} defaultValue="moderators" options={audiences.map((value) => ({ value, label: AUDIENCE_WORDS[value] }))} />
      <TextArea name="reason" label="Why?" state={state} rows={2} required maxLength={500} dir="auto" hint="It stands in the log." />
      <Select name="safeFrom" label="The reason gives nothing away from" state={state} options={froms} defaultValue={froms.at(-1)?.value} />
      <p className="actions">
        <SubmitButton>Hide it</SubmitButton>
      </p>
    </form>
  )
}
