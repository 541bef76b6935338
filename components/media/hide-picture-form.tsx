'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Props = { hide: FormAction; show: FormAction; slug: string; media: string; isHidden: boolean }

/** Taking a picture down, with a reason; or showing it again. */
export function HidePictureForm({ hide, show, slug, media, isHidden }: Props) {
  const [state, send] = useActionState(isHidden ? show : hide, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="media" value={media} />
      {isHidden ? (
        <p>It is shown again on its page and wherever texts hold it.</p>
      ) : (
        <>
          <p>It disappears at once: here, in every text that holds it, and under its own address. Its description stays.</p>
          <TextArea name="reason" label="Reason" state={state} required maxLength={500} rows={3} hint="Everybody who may know of the page reads it in the log." />
        </>
      )}
      <p className="actions">
        <SubmitButton>{isHidden ? 'Show it again' : 'Take it down'}</SubmitButton>
      </p>
    </form>
  )
}
