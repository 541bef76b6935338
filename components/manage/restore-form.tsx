'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Notice } from '@/components/site/notice'
import type { DeletedPage } from '@/lib/pages/deleted'
import type { HorizonView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'
import { idsOf, ReasonFields } from './reason-fields'
import { UNSENT, type ManageAction } from './state'

type Props = { action: ManageAction; page: Pick<DeletedPage, 'id' | 'slug' | 'title'>; token: string; horizon: HorizonView; waits: boolean }

/** Bring a deleted page back; under another title where its own is taken by now. */
export function RestoreForm({ action, page: { id, slug, title }, token, horizon, waits }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  const of = `restore-${id}`
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} ids={idsOf(of)} />
      {state.taken && (
        <Notice tone="warning">
          <p>
            <a href={paths.page(state.taken.slug)}>{state.taken.title}</a> has that title by now. Bring this page back under another one.
          </p>
        </Notice>
      )}
      <input type="hidden" name="slug" value={slug} />
      <input type="hidden" name="pageId" value={id} />
      <input type="hidden" name="key" value={state.values.key ?? token} />
      <Field name="title" id={`${of}-title`} label="Under the title" state={state} defaultValue={title} required maxLength={200} dir="auto" />
      <ReasonFields of={of} state={state} horizon={horizon} />
      <p className="actions">
        <SubmitButton>{waits ? 'Propose to restore it' : 'Restore'}</SubmitButton>
      </p>
    </form>
  )
}
