'use client'

import { useActionState, type ReactNode } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { COMMENT_LIMIT, TITLE_LIMIT } from '@/lib/discussion/limits'
import { PASSAGE_LIMIT } from '@/lib/review/report-reasons'
import type { FormAction, FormState } from '@/lib/web/form-state'

/** `warned`: filters that ask whether one means it; sent again, it goes. */
export type SayExtra = { warned: string }
export type SayAction = FormAction<SayExtra>
type Options = { value: string; label: string }[]
type Props = {
  action: SayAction
  /** What it is about, as hidden fields. */
  about: Record<string, string | number>
  options: Options
  preset: string
  /** Of what is said anew. */
  submitKey?: string
  /** Whether a moderator looks at it first. */
  waits: boolean
  button: string
  label: string
  text?: string
  /** Of ids, where a screen holds several. */
  prefix?: string
  /** Behind these words until it is wanted. */
  summary?: string
  /** A discussion to be has a title, and may be about certain words. */
  begins?: { hasQuote: boolean; quote: string }
  isOpen?: boolean
  children?: ReactNode
}

const UNSENT: FormState<SayExtra> = { errors: [], values: {} }

/** Words to others, and how far they tell. */
export function SayForm({ summary, isOpen = false, ...form }: Props) {
  const [state, send] = useActionState(form.action, UNSENT)
  if (!summary) return <Fields {...form} state={state} send={send} />
  return (
    <details className="say" open={isOpen || state.errors.length > 0}>
      <summary className="button-quiet">{summary}</summary>
      <Fields {...form} state={state} send={send} />
    </details>
  )
}

type FieldsProps = Omit<Props, 'summary' | 'isOpen' | 'action'> & { state: FormState<SayExtra>; send: (form: FormData) => void }

function Fields({ about, submitKey, options, preset, waits, button, label, text, prefix = '', begins, state, send, children }: FieldsProps) {
  const ids = { title: `${prefix}title`, quote: `${prefix}quote`, text: `${prefix}text`, tells: `${prefix}tells` }
  return (
    <form className="form say-form" action={send}>
      <ErrorSummary state={state} ids={ids} />
      {Object.entries(about).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)}
      {submitKey && <input type="hidden" name="key" value={state.values.key ?? submitKey} />}
      {state.warned && <input type="hidden" name="warned" value={state.warned} />}
      {children}
      {begins && <Field name="title" id={ids.title} label="What is it about?" state={state} maxLength={TITLE_LIMIT} required dir="auto" hint="A few words that others find it by. They tell no more than what you say below." />}
      {begins?.hasQuote && <TextArea name="quote" id={ids.quote} label="About which words of the page? (optional)" state={state} rows={2} maxLength={PASSAGE_LIMIT} dir="auto" defaultValue={begins.quote} hint="Copy them from the page, if it is about a certain passage." />}
      <TextArea name="text" id={ids.text} label={label} state={state} rows={5} maxLength={COMMENT_LIMIT} required dir="auto" defaultValue={text} hint="Links like [[Name]], citations like [@S1E5 12:40] and @names work." />
      <Select name="tells" id={ids.tells} label="How far does this tell?" state={state} options={options} defaultValue={preset} hint="Who has watched less does not see it." />
      {waits && <p className="hint">A moderator looks at it before others see it. You see it at once.</p>}
      <p className="actions"><SubmitButton>{state.warned ? 'Send it all the same' : button}</SubmitButton></p>
    </form>
  )
}
