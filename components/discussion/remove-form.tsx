'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

/** Why something that somebody said goes. */
export function RemoveForm({ action, slug, comment }: { action: FormAction; slug: string; comment: number }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="comment" value={comment} />
      <TextArea name="why" label="Why?" state={state} rows={3} maxLength={500} required dir="auto" hint="Its author reads this. It can be put back." />
      <p className="actions"><SubmitButton>Remove it</SubmitButton></p>
    </form>
  )
}
