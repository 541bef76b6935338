'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { Taken } from '@/components/editor/answers'
import { NextForm } from './next-form'
import type { ReviewAct } from '@/lib/review/policy'
import type { Reason } from '@/lib/review/reasons'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import type { DecisionAction, DecisionFormState } from './decision-state'

type Subject = { id: number; version: number; head: number | null }
type Props = {
  decide: DecisionAction
  subject: Subject
  /** What this person may do now. */
  acts: ReviewAct[]
  /** The reasons for which it may be turned down. */
  reasons: readonly Reason[]
  /** What the queue is narrowed to. */
  queue: string
  /** Whether there may be a next one, and what is left for later by it. */
  next: { behind?: number } | null
}

const UNSENT: DecisionFormState = { errors: [], values: {} }

/** What can be done with a proposal, within a thumb's reach. Each way stands for itself, so it works without scripts. */
export function DecisionBar({ decide, subject, acts, reasons, queue, next }: Props) {
  const [state, send] = useActionState(decide, UNSENT)
  const of = (act: ReviewAct) => ({ act, subject, queue, send, state: state.values.intent === act ? state : UNSENT })
  return (
    <>
      {(acts.length > 0 || next || state.errors.length > 0) && (
        <div className="decision-bar">
          <div className="decision-problems">
            <ErrorSummary state={state} ids={{ words: `${state.values.intent}-words`, reasonCode: 'reject-reason' }} />
            {state.taken && <Taken taken={state.taken} />}
          </div>
          {acts.includes('accept') && <Plain {...of('accept')} label="Accept" />}
          {acts.includes('ask') && <Ask {...of('ask')} />}
          {acts.includes('reject') && <Reject {...of('reject')} reasons={reasons} />}
          {acts.includes('withdraw') && <Plain {...of('withdraw')} label="Withdraw" quiet />}
          {acts.includes('resubmit') && <Plain {...of('resubmit')} label="Send it again" quiet />}
          {next && <NextForm {...next} queue={queue}>Next</NextForm>}
        </div>
      )}
    </>
  )
}

type ActProps = { act: ReviewAct; subject: Subject; queue: string; send: (form: FormData) => void; state: DecisionFormState }

function Plain({ act, subject, queue, send, label, quiet = false }: ActProps & { label: string; quiet?: boolean }) {
  return (
    <form action={send}>
      <Judged act={act} subject={subject} queue={queue} />
      <SubmitButton quiet={quiet} shortcut={act === 'accept' ? 'a' : undefined}>{label}</SubmitButton>
    </form>
  )
}

function Ask({ act, subject, queue, send, state }: ActProps) {
  return (
    <details className="decision" name="decision" open={state.errors.length > 0}>
      <summary className="button-quiet" data-key="c">Ask for changes</summary>
      <form className="decision-form" action={send}>
        <Judged act={act} subject={subject} queue={queue} />
        <TextArea name="words" id="ask-words" label="What should its author change?" state={state} rows={4} required maxLength={WORDS_LIMIT} dir="auto" />
        <SubmitButton>Send it back</SubmitButton>
      </form>
    </details>
  )
}

function Reject({ act, subject, queue, send, state, reasons }: ActProps & { reasons: readonly Reason[] }) {
  const options = [{ value: '', label: 'Choose a reason' }, ...reasons.map(({ code, words }) => ({ value: code, label: words }))]
  return (
    <details className="decision" name="decision" open={state.errors.length > 0}>
      <summary className="button-quiet" data-key="r">Turn down</summary>
      <form className="decision-form" action={send}>
        <Judged act={act} subject={subject} queue={queue} />
        <Select name="reasonCode" id="reject-reason" label="Why?" state={state} options={options} defaultValue="" required />
        <TextArea
          name="words" id="reject-words" label="In your words" state={state} rows={3} maxLength={WORDS_LIMIT} dir="auto"
          hint="Its author reads them; nobody else but moderators does. They may be left out where the reason says it all."
        />
        <SubmitButton>Turn down</SubmitButton>
      </form>
    </details>
  )
}

/** What was looked at when this was decided. */
function Judged({ act, subject: { id, version, head }, queue }: { act: ReviewAct; subject: Subject; queue: string }) {
  return (
    <>
      <input type="hidden" name="intent" value={act} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <input type="hidden" name="head" value={head ?? ''} />
      <input type="hidden" name="queue" value={queue} />
    </>
  )
}
