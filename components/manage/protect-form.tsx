'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import { idsOf, ReasonFields } from './reason-fields'
import { UNSENT, type ManageAction } from './state'

const LEVELS = [
  { value: 'open', label: 'Everybody; newcomers’ edits are looked at first, as everywhere' },
  { value: 'reviewed', label: 'Everybody; every edit is looked at first' },
  { value: 'moderators', label: 'Moderators only' },
]

type Props = { action: ManageAction; slug: string; level: string; until: string; horizon: HorizonView; waits: boolean }

/** Who may edit the page, until when, and why. */
export function ProtectForm({ action, slug, level, until, horizon, waits }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={idsOf('protect')} />
      <input type="hidden" name="slug" value={slug} />
      <Select name="level" id="protect-level" label="Who may edit it" state={state} options={LEVELS} defaultValue={level} />
      <Field name="until" id="protect-until" label="Last day" type="date" state={state} defaultValue={until} hint="Empty: until somebody changes it." />
      <ReasonFields of="protect" state={state} horizon={horizon} />
      <p className="actions">
        <SubmitButton>{waits ? 'Propose who may edit' : 'Set who may edit'}</SubmitButton>
      </p>
    </form>
  )
}
