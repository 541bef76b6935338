'use client'

import { useActionState } from 'react'
import { fromOptions } from '@/components/editor/bound-words'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import { untouched, type FormAction, type FormState } from '@/lib/web/form-state'
import { NextForm } from './next-form'

type Props = { action: FormAction; id: number; canClose: boolean; horizon: HorizonView; /** From when words about it give nothing away, if they say nothing else. */ safeFrom: string; queue: string; behind?: number }

const WAYS = [
  { outcome: 'acted', label: 'Something was done', shortcut: 'a', ask: 'What was done? (optional)', button: 'Close it as done' },
  { outcome: 'left', label: 'Leave it as it is', shortcut: 'r', ask: 'Why does it stay? (optional)', button: 'Leave it' },
] as const

/** How a report is closed, within a thumb's reach. */
export function ReportBar({ action, canClose, queue, behind, ...shared }: Props) {
  const [state, send] = useActionState(action, untouched)
  const ids = { words: `${state.values.outcome}-words`, safeFrom: `${state.values.outcome}-safe` }
  return (
    <div className="decision-bar">
      <div className="decision-problems">
        <ErrorSummary state={state} ids={ids} />
      </div>
      {canClose && WAYS.map((way) => <Way key={way.outcome} way={way} send={send} state={state.values.outcome === way.outcome ? state : untouched} queue={queue} {...shared} />)}
      <NextForm behind={behind} queue={queue}>Next</NextForm>
    </div>
  )
}

type WayProps = Pick<Props, 'id' | 'horizon' | 'safeFrom' | 'queue'> & { way: (typeof WAYS)[number]; send: (form: FormData) => void; state: FormState }

function Way({ way: { outcome, label, shortcut, ask, button }, id, horizon, safeFrom, queue, send, state }: WayProps) {
  return (
    <details className="decision" name="decision" open={state.errors.length > 0}>
      <summary className="button-quiet" data-key={shortcut}>{label}</summary>
      <form className="decision-form" action={send}>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="outcome" value={outcome} />
        <input type="hidden" name="queue" value={queue} />
        <TextArea name="words" id={`${outcome}-words`} label={ask} state={state} rows={3} maxLength={WORDS_LIMIT} dir="auto" hint="Everybody who reported it reads this, and nobody else but moderators." />
        <Select name="safeFrom" id={`${outcome}-safe`} label="Your words give nothing away" state={state} options={fromOptions(horizon)} defaultValue={safeFrom} hint="Who has watched less reads how it ended, without your words." />
        <SubmitButton>{button}</SubmitButton>
      </form>
    </details>
  )
}
