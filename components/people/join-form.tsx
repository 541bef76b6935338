'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction, type FormState } from '@/lib/web/form-state'
import { AccountFields } from './account-fields'

type Props = { action: FormAction; button: string; /** Fields the action needs beside what is typed. */ hidden?: Record<string, string>; /** The first is asked. */ questions?: readonly string[] }

/** Makes an account: for whoever joins, and for the first admin. */
export function JoinForm({ action, button, hidden = {}, questions = [] }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <AccountFields state={state} />
      {questions.length > 0 && <Question questions={questions} state={state} />}
      <p className="actions">
        <SubmitButton>{button}</SubmitButton>
      </p>
    </form>
  )
}

/** The first of them; whoever was asked one already is asked the same again. */
function Question({ questions, state }: { questions: readonly string[]; state: FormState }) {
  const ask = questions.find((each) => each === state.values.question) ?? questions[0]!
  return (
    <>
      <input type="hidden" name="question" value={ask} />
      <Field name="answer" label={ask} state={state} required maxLength={200} autoComplete="off" hint="About the show, so that machines stay out." />
    </>
  )
}
