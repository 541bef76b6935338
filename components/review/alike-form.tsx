'use client'

import { useActionState, type ReactNode } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormAction, FormState } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

export type AlikeExtra = { accepted: { id: number; problem: string | null }[] }
type Props = { action: FormAction<AlikeExtra>; items: readonly { id: number; version: number; head: number; title: string; drawn: ReactNode }[] }

const UNSENT: FormState<AlikeExtra> = { errors: [], values: {} }

/** Small edits that change the same words, to be accepted in one press; then what became of each. */
export function AlikeForm({ action, items }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  if (state.accepted) return <Done accepted={state.accepted} />
  return (
    <form className="form parts-form" action={send}>
      <ErrorSummary state={state} />
      <ol className="parts">
        {items.map(({ id, version, head, title, drawn }) => (
          <li key={id}>
            <label className="check" htmlFor={`item-${id}`}>
              <input type="checkbox" id={`item-${id}`} name="item" value={`${id}:${version}:${head}`} defaultChecked />
              {title}
            </label>
            {drawn}
          </li>
        ))}
      </ol>
      <p className="actions">
        <SubmitButton>Accept the chosen ones</SubmitButton>
      </p>
    </form>
  )
}

const Done = ({ accepted }: AlikeExtra) => (
  <section role="status">
    <h2>Done</h2>
    <ul className="text-list">
      {accepted.map(({ id, problem }) => (
        <li key={id}>
          <a href={paths.proposal(id)}>Proposal {id}</a>: {problem ?? 'accepted.'}
        </li>
      ))}
    </ul>
  </section>
)
