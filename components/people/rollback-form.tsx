'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { RolledBack } from '@/lib/pages/roll-back-all'
import type { FormAction, FormState } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

export type RollbackExtra = { rolledBack: RolledBack[] }
type Props = { action: FormAction<RollbackExtra>; handle: string; since: string; pages: number }

const UNSENT: FormState<RollbackExtra> = { errors: [], values: {} }

/** The press that takes it all back, and then what became of each page. */
export function RollbackForm({ action, handle, since, pages }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  if (state.rolledBack) return <Done pages={state.rolledBack} />
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <input type="hidden" name="handle" value={handle} />
      <input type="hidden" name="since" value={since} />
      <TextArea name="reason" label="Why?" state={state} rows={2} required maxLength={500} dir="auto" hint="It stands in every history, and in the log." />
      <p className="actions">
        <SubmitButton>{pages === 1 ? 'Roll back this page' : `Roll back these ${pages} pages`}</SubmitButton>
      </p>
      <p className="hint">What others wrote since stays. Words that became known later by these edits are known earlier again. Each step stands in its page’s history, where it can be undone.</p>
    </form>
  )
}

function Done({ pages }: { pages: readonly RolledBack[] }) {
  return (
    <section role="status">
      <h2>Done</h2>
      <ul className="text-list">
        {pages.map(({ slug, title, done, left }) => (
          <li key={slug}>
            <a href={paths.history(slug)}>{title}</a>: {done ? 'rolled back' : 'left as it is'}. {left}
          </li>
        ))}
      </ul>
    </section>
  )
}
