'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import { idsOf, ReasonFields } from './reason-fields'
import { UNSENT, type ManageAction } from './state'

type Props = { action: ManageAction; slug: string; token: string; horizon: HorizonView; waits: boolean }

export function DeleteForm({ action, slug, token, horizon, waits }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={idsOf('delete')} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="key" value={state.values.key ?? token} />
      <ReasonFields of="delete" state={state} horizon={horizon} />
      <p className="actions">
        <SubmitButton>{waits ? 'Propose to delete it' : 'Delete this page'}</SubmitButton>
      </p>
    </form>
  )
}
