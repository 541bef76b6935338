'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { SubmitButton } from '@/components/forms/submit-button'
import type { Undoing } from '@/lib/revisions/undoing'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'
import { NextForm } from './next-form'

type Props = { check: FormAction; subject: { slug: string; n: number }; canCheck: boolean; undoings: readonly Undoing[]; queue: string; behind?: number }

const WAYS: Record<Undoing, string> = { undo: 'Undo it', rollback: 'Roll back their run', revert: 'Revert to it' }
const KEYS: Partial<Record<Undoing, string>> = { undo: 'u' }

/** What can be done with an edit that is published already, within a thumb's reach. */
export function CheckBar({ check, subject: { slug, n }, canCheck, undoings, queue, behind }: Props) {
  const [state, send] = useActionState(check, untouched)
  return (
    <div className="decision-bar">
      <div className="decision-problems">
        <ErrorSummary state={state} />
      </div>
      {canCheck && (
        <form action={send}>
          <input type="hidden" name="slug" value={slug} />
          <input type="hidden" name="n" value={n} />
          <input type="hidden" name="queue" value={queue} />
          <SubmitButton shortcut="a">It is fine</SubmitButton>
        </form>
      )}
      {undoings.map((act) => (
        <a key={act} className="button-quiet" href={paths.undoing(slug, n, act)} data-key={KEYS[act]}>
          {WAYS[act]}
        </a>
      ))}
      <NextForm behind={behind} queue={queue}>Next</NextForm>
    </div>
  )
}
