'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/site/notice'
import { SUMMARY_LIMIT } from '@/lib/revisions/limits'
import { paths } from '@/lib/web/paths'
import { idsOf } from './reason-fields'
import { UNSENT, type ManageAction } from './state'

type Props = { action: ManageAction; slug: string; title: string; token: string; /** Whether a moderator looks first. */ waits: boolean }

/** Another title for the page. A title that is taken is refused with both pages in sight. */
export function RenameForm({ action, slug, title, token, waits }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={idsOf('rename')} />
      {state.taken && (
        <Notice tone="warning">
          <p>
            <a href={paths.page(state.taken.slug)}>{state.taken.title}</a> has that title already, and <a href={paths.page(slug)}>{title}</a> keeps its own. Choose another title; or, if both
            are about the same, <a href={paths.manage(slug, { into: state.taken.title })}>let this page lead there</a>.
          </p>
        </Notice>
      )}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="key" value={state.values.key ?? token} />
      <Field name="title" id="rename-title" label="New title" state={state} defaultValue={title} required maxLength={200} dir="auto" hint="The old one goes on leading here, and every link with it." />
      <Field name="reason" id="rename-reason" label="Why? (optional)" state={state} maxLength={SUMMARY_LIMIT} dir="auto" hint="It stands in the history, as with every edit." />
      <p className="actions">
        <SubmitButton>{waits ? 'Propose the title' : 'Rename'}</SubmitButton>
      </p>
    </form>
  )
}
