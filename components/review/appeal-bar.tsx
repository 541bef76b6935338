'use client'

import { useActionState } from 'react'
import { Taken } from '@/components/editor/answers'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import type { DecisionAction, DecisionFormState } from './decision-state'
import { NextForm } from './next-form'

/** Without a version it is against a block, and there is nothing to publish. */
type Subject = { appeal: number; version?: number; head?: number | null }
type Props = { answer: DecisionAction; subject: Subject; queue: string; behind?: number }

const UNSENT: DecisionFormState = { errors: [], values: {} }
const WAYS = [
  { outcome: 'overturned', press: 'Overturn', ask: 'What does its author read?', send: 'Overturn and publish', key: 'a' },
  { outcome: 'upheld', press: 'Let it stand', ask: 'Why does the decision stand?', send: 'Let it stand', key: 'r' },
] as const

/** What can be done with an appeal: both ways ask for words. */
export function AppealBar({ answer, subject, queue, behind }: Props) {
  const [state, send] = useActionState(answer, UNSENT)
  return (
    <div className="decision-bar">
      <div className="decision-problems">
        <ErrorSummary state={state} ids={{ words: `${state.values.outcome}-words` }} />
        {state.taken && <Taken taken={state.taken} />}
      </div>
      {WAYS.map(({ outcome, press, ask, send: label, key }) => {
        const own = state.values.outcome === outcome ? state : UNSENT
        return (
          <details key={outcome} className="decision" name="decision" open={own.errors.length > 0}>
            <summary className={outcome === 'overturned' ? 'button' : 'button-quiet'} data-key={key}>{press}</summary>
            <form className="decision-form" action={send}>
              <input type="hidden" name="appeal" value={subject.appeal} />
              {subject.version !== undefined && <input type="hidden" name="version" value={subject.version} />}
              {subject.version !== undefined && <input type="hidden" name="head" value={subject.head ?? ''} />}
              <input type="hidden" name="outcome" value={outcome} />
              <input type="hidden" name="queue" value={queue} />
              <TextArea name="words" id={`${outcome}-words`} label={ask} state={own} rows={4} required maxLength={WORDS_LIMIT} dir="auto" />
              <SubmitButton>{outcome === 'overturned' && subject.version === undefined ? 'Overturn and end it' : label}</SubmitButton>
            </form>
          </details>
        )
      })}
      <NextForm behind={behind} queue={queue}>Next</NextForm>
    </div>
  )
}
