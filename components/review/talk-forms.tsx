'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { APPEAL_DAYS } from '@/lib/review/policy'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import type { DecisionAction, DecisionFormState } from './decision-state'

const UNSENT: DecisionFormState = { errors: [], values: {} }

type SayProps = { action: DecisionAction; id: number; isOwn: boolean }

/** A word to the other side. */
export function SayForm({ action, id, isOwn }: SayProps) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <details className="talk-form" open={state.errors.length > 0}>
      <summary>{isOwn ? 'Write to the moderators' : 'Write to its author'}</summary>
      <form className="form" action={send}>
        <ErrorSummary state={state} ids={{ words: 'say-words' }} />
        <input type="hidden" name="id" value={id} />
        <TextArea name="words" id="say-words" label="Your words" state={state} rows={4} required maxLength={WORDS_LIMIT} dir="auto" hint={isOwn ? 'Moderators read them, nobody else.' : 'Its author and moderators read them, nobody else.'} />
        <p className="actions">
          <SubmitButton quiet>Send</SubmitButton>
        </p>
      </form>
    </details>
  )
}

type AppealProps = { action: DecisionAction; /** What it is against, and its number. */ field: 'decision' | 'block'; id: number }

/** Ask another moderator to look at a decision again. */
export function AppealForm({ action, field, id }: AppealProps) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <details className="talk-form" open={state.errors.length > 0}>
      <summary>Appeal against this {field}</summary>
      <form className="form" action={send}>
        <ErrorSummary state={state} ids={{ words: 'appeal-words' }} />
        <input type="hidden" name={field} value={id} />
        <TextArea
          name="words" id="appeal-words" label="Why was it wrong?" state={state} rows={6} required maxLength={WORDS_LIMIT} dir="auto"
          hint={`Another moderator than the one who decided reads it and answers. You can appeal once, within ${APPEAL_DAYS} days.`}
        />
        <p className="actions">
          <SubmitButton>Appeal</SubmitButton>
        </p>
      </form>
    </details>
  )
}
