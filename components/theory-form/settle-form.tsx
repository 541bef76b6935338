'use client'

import { useActionState } from 'react'
import { RANK_WORDS, STATE_WORDS } from '@/components/article/theory-words'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { SUMMARY_LIMIT } from '@/lib/revisions/limits'
import type { FormAction, FormState } from '@/lib/web/form-state'

type Props = { action: FormAction; slug: string; token: string }

const UNSENT: FormState = { errors: [], values: {} }
const optionsOf = (words: Record<string, string>) => [{ value: '', label: 'Choose …' }, ...Object.entries(words).map(([value, label]) => ({ value, label: label[0]!.toUpperCase() + label.slice(1) }))]
const STATES = optionsOf(STATE_WORDS)
const RANKS = optionsOf(RANK_WORDS)
const FIELDS = ['state', 'rank', 'by', 'date', 'cite', 'summary']
const IDS = Object.fromEntries(FIELDS.map((name) => [name, `settle-${name}`]))

/** How the makers settled a theory, and where that can be read. */
export function SettleForm({ action, slug, token }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={IDS} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="key" value={state.values.key ?? token} />
      <Select name="state" id={IDS.state} label="Have the makers settled it?" state={state} options={STATES} />
      <Select name="rank" id={IDS.rank} label="Where it is settled" state={state} options={RANKS} />
      <Field name="by" id={IDS.by} label="Who said so" state={state} maxLength={200} dir="auto" hint="A person, or the title of what they said it in." />
      <Field name="date" id={IDS.date} label="When" type="date" state={state} />
      <Field name="cite" id={IDS.cite} label="Source" state={state} maxLength={1000} spellCheck={false} hint="As in a citation: an episode and time like S1E8 41:20, or the key of a source. Readers see the answer from there on." />
      <Field name="summary" id={IDS.summary} label="What should whoever seconds it know? (optional)" state={state} maxLength={SUMMARY_LIMIT} dir="auto" />
      <p className="actions">
        <SubmitButton>Propose this answer</SubmitButton>
      </p>
    </form>
  )
}
