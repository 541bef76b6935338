'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { NextForm } from '@/components/review/next-form'
import type { Reason } from '@/lib/review/reasons'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Props = { action: FormAction; subject: { id: number; version: number } | null; reasons: readonly Reason[]; queue: string; behind?: number }

/** Whether a comment that waits is published, within a thumb's reach. */
export function CommentBar({ action, subject, reasons, queue, behind }: Props) {
  const [state, send] = useActionState(action, untouched)
  const refused = state.values.intent === 'decline' ? state : untouched
  const hidden = (intent: string) => Object.entries({ ...subject, intent, queue }).map(([name, value]) => <input key={name} type="hidden" name={name} value={value} />)
  return (
    <div className="decision-bar">
      <div className="decision-problems"><ErrorSummary state={state} /></div>
      {subject && (
        <>
          <form action={send}>{hidden('accept')}<SubmitButton shortcut="a">Accept</SubmitButton></form>
          <details className="decision" name="decision" open={refused.errors.length > 0}>
            <summary className="button-quiet" data-key="r">Turn down</summary>
            <form className="decision-form" action={send}>
              {hidden('decline')}
              <Select name="reasonCode" label="Why?" state={refused} options={[{ value: '', label: 'Choose a reason' }, ...reasons.map(({ code, words }) => ({ value: code, label: words }))]} defaultValue="" required />
              <TextArea name="words" label="In your words" state={refused} rows={3} maxLength={WORDS_LIMIT} dir="auto" hint="Its author reads them. They may be left out where the reason says it all." />
              <SubmitButton>Turn down</SubmitButton>
            </form>
          </details>
        </>
      )}
      <NextForm behind={behind} queue={queue}>Next</NextForm>
    </div>
  )
}
