'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { FILTER_ACTIONS } from '@/lib/review/filters/policy'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { FACT_HELP, FILTER_ACTION_WORDS } from './filter-words'

type Filter = { id: number | null; name: string; rule: string; action: string; message: string; most: number; minutes: number }

/** A filter as an admin writes it, with what a rule may ask. */
export function FilterForm({ action, filter }: { action: FormAction; filter: Filter }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="id" value={filter.id ?? ''} />
      <Field name="name" label="Name" state={state} defaultValue={filter.name} required maxLength={60} dir="auto" hint="Moderators see it beside what it catches." />
      <TextArea name="rule" label="Catch an edit where" state={state} defaultValue={filter.rule} required rows={5} maxLength={2000} className="source source-part" spellCheck={false} hint="Tests, joined by and, or, not and brackets." />
      <details className="talk-form">
        <summary>What a rule may ask</summary>
        <dl className="fact-help">
          {FACT_HELP.map(([example, means]) => (
            <div key={example}>
              <dt><code>{example}</code></dt>
              <dd>{means}</dd>
            </div>
          ))}
        </dl>
      </details>
      <Select name="action" label="Then" state={state} defaultValue={filter.action} options={FILTER_ACTIONS.map((value) => ({ value, label: FILTER_ACTION_WORDS[value] }))} />
      <TextArea name="message" label="What its author reads" state={state} defaultValue={filter.message} rows={2} maxLength={500} dir="auto" hint="Where it asks, slows down or turns away. Their text stays in front of them, and in their drafts." />
      <Field name="most" label="Few are at most" type="number" min={1} max={100} state={state} defaultValue={filter.most} />
      <Field name="minutes" label="within so many minutes" type="number" min={1} max={10080} state={state} defaultValue={filter.minutes} />
      <p className="actions">
        <SubmitButton>Save</SubmitButton>
      </p>
    </form>
  )
}
