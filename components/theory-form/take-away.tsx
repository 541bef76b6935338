'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched } from '@/lib/web/form-state'
import type { EvidenceAction } from './evidence-state'

type Props = { action: EvidenceAction; slug: string; row: string; submitKey: string; /** Whether somebody else says yes to it first. */ seconded: boolean; waits: boolean }

/** Take a piece of evidence away. It stays in the history, and can be brought back. */
export function TakeAway({ action, slug, row, submitKey, seconded, waits }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="row" value={row} />
      <input type="hidden" name="key" value={state.values.key ?? submitKey} />
      <p className="hint">{seconded ? 'Somebody else brought it, so a moderator has to agree. ' : ''}It stays in the history, and can be brought back from there.</p>
      <p className="actions">
        <SubmitButton quiet>{seconded || waits ? 'Propose to take it away' : 'Take it away'}</SubmitButton>
      </p>
    </form>
  )
}
