'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import { idsOf, ReasonFields } from './reason-fields'
import { UNSENT, type ManageAction } from './state'

type Props = { action: ManageAction; slug: string; token: string; horizon: HorizonView; /** The page that was thought of before. */ into: string; waits: boolean }

/** Let another page take this one in. */
export function MergeForm({ action, slug, token, horizon, into, waits }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={idsOf('merge')} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="key" value={state.values.key ?? token} />
      <Field name="into" id="merge-into" label="The page it shall lead to" state={state} defaultValue={into} required maxLength={200} dir="auto" hint="Its title. Take over what is worth keeping before: no text moves by itself." />
      <ReasonFields
        of="merge" state={state} horizon={horizon} safeLabel="That both are the same is known"
        safeHint="Who has watched less finds nothing under the old names, and does not read why."
      />
      <p className="actions">
        <SubmitButton>{waits ? 'Propose it' : 'Let it lead there'}</SubmitButton>
      </p>
    </form>
  )
}
