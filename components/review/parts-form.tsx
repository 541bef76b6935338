'use client'

import { useActionState, type ReactNode } from 'react'
import { Taken } from '@/components/editor/answers'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import type { DecisionAction, DecisionFormState } from './decision-state'

type Props = { action: DecisionAction; subject: { id: number; version: number; head: number | null }; /** The parts as they are drawn, in their order. */ parts: readonly ReactNode[]; queue: string }

const UNSENT: DecisionFormState = { errors: [], values: {} }

/** The parts of a change, each with a box to tick. */
export function PartsForm({ action, subject: { id, version, head }, parts, queue }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  const chosen = new Set((state.values.part ?? '').split('\n'))
  return (
    <form className="form parts-form" action={send}>
      <ErrorSummary state={state} ids={{ words: 'parts-words' }} />
      {state.taken && <Taken taken={state.taken} />}
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="head" value={head ?? ''} />
      <input type="hidden" name="queue" value={queue} />
      <ol className="parts">
        {parts.map((part, i) => (
          <li key={i}>
            <label className="check" htmlFor={`part-${i}`}>
              <input type="checkbox" id={`part-${i}`} name="part" value={i} defaultChecked={chosen.has(String(i))} />
              Part {i + 1}
            </label>
            {part}
          </li>
        ))}
      </ol>
      <TextArea name="words" id="parts-words" label="What about the rest?" state={state} rows={3} maxLength={WORDS_LIMIT} dir="auto" hint="It goes back to its author, who reads your words. They may be left out." />
      <p className="actions">
        <SubmitButton>Accept the chosen parts</SubmitButton>
      </p>
    </form>
  )
}
