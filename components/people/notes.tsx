'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { PersonLink } from '@/components/site/person-link'
import { Moment } from '@/components/site/time'
import type { Note } from '@/lib/review/notes'
import { untouched, type FormAction } from '@/lib/web/form-state'

/** What moderators tell one another of somebody. */
export function Notes({ notes, action, handle }: { notes: readonly Note[]; action: FormAction; handle: string }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <>
      {notes.length > 0 && (
        <ol className="decisions">
          {notes.map(({ id, by, at, body }) => (
            <li key={id}>
              <p className="revision-line"><span><PersonLink person={by} /></span><Moment at={new Date(at)} /></p>
              <p className="moderator-words" dir="auto">{body}</p>
            </li>
          ))}
        </ol>
      )}
      <form className="form" action={send}>
        <ErrorSummary state={state} />
        <input type="hidden" name="handle" value={handle} />
        <TextArea name="note" label="A note for moderators" state={state} rows={2} maxLength={2000} dir="auto" hint="Only moderators and admins read it, never the person it is about." />
        <p className="actions"><SubmitButton quiet>Note it</SubmitButton></p>
      </form>
    </>
  )
}
