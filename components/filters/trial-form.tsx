'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { Moment } from '@/components/site/time'
import type { Trial } from '@/lib/review/filters/try-filter'
import type { FormAction, FormState } from '@/lib/web/form-state'

export type TrialExtra = { trial: Trial }
const UNSENT: FormState<TrialExtra> = { errors: [], values: {} }

/** What a filter would have caught among the last edits. */
export function TrialForm({ action, id }: { action: FormAction<TrialExtra>; id: number }) {
  const [state, send] = useActionState(action, UNSENT)
  const { trial } = state
  return (
    <>
      <form className="press-form" action={send}>
        <ErrorSummary state={state} />
        <input type="hidden" name="id" value={id} />
        <SubmitButton quiet>Try it on the last 1,000 edits</SubmitButton>
      </form>
      {trial && (
        <div role="status">
          <p>
            Of {trial.tried} edits it would have caught <strong>{trial.caught}</strong>{trial.caught > 0 && `, by ${trial.people === 1 ? 'one person' : `${trial.people} people`}`}.
            {trial.shown.length < trial.caught && ` ${trial.shown.length} of them are shown.`}
          </p>
          <ul className="text-list">
            {trial.shown.map(({ title, href, handle, at }) => (
              <li key={href}>
                <a href={href}>{title}</a> by {handle}, <Moment at={new Date(at)} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  )
}
