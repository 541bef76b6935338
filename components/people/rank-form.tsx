'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Rank } from '@/lib/people/person'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { RANK_WORDS } from './rank-words'

type Props = { action: FormAction; handle: string; /** The ranks this admin may give them. */ ranks: Rank[] }

export function RankForm({ action, handle, ranks }: Props) {
  const [state, send] = useActionState(action, untouched)
  const named = ranks.map((rank) => ({ value: rank as string, label: `${RANK_WORDS[rank].one}: ${RANK_WORDS[rank].means}` }))
  const options = [{ value: '', label: 'Choose a rank' }, ...named]
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="handle" value={handle} />
      <Select name="rank" label="New rank" state={state} required options={options} hint="Counts from their next request, and stands in the public log." />
      <p className="actions">
        <SubmitButton>Set the rank</SubmitButton>
      </p>
    </form>
  )
}
