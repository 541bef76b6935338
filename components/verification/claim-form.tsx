'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Props = {
  id: string
  action: FormAction
  /** What it is about, and where to go on. */
  fields: Record<string, string>
  /** Why this person cannot say that it is wrong, where they cannot. */
  cannotDeny: string | null
  isAgain: boolean
}

/** Does it hold? Two answers are one press; whoever says no says what they heard. */
export function ClaimForm({ id: claim, action, fields, cannotDeny, isAgain }: Props) {
  const [state, send] = useActionState(action, untouched)
  const id = `heard-${claim}`
  const hidden = Object.entries(fields).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
  return (
    <div className="claim-answers">
      <ErrorSummary state={state} ids={{ words: id }} />
      <form className="press-row" action={send}>
        {hidden}
        <SubmitButton quiet name="answer" value="yes">Yes, it holds</SubmitButton>
        <SubmitButton quiet name="answer" value="unsure">Cannot tell</SubmitButton>
        {isAgain && <SubmitButton quiet name="answer" value="none">Take it back</SubmitButton>}
      </form>
      {cannotDeny === null ? (
        <details className="talk-form" open={state.errors.length > 0}>
          <summary>No, it does not</summary>
          <form className="form" action={send}>
            {hidden}
            <TextArea name="words" id={id} label="What is heard or seen there instead?" state={state} rows={3} maxLength={1200} required dir="auto" hint="It goes to the moderators as a report. If you can say it better, edit the page as well." />
            <p className="actions">
              <SubmitButton quiet name="answer" value="no">Report that it does not hold</SubmitButton>
            </p>
          </form>
        </details>
      ) : (
        <p className="hint">{cannotDeny}</p>
      )}
    </div>
  )
}
