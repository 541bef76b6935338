'use client'

import { useActionState } from 'react'
import { Lowerings } from '@/components/editor/questions'
import { episodesOf } from '@/components/editor/source-form'
import { ErrorSummary } from '@/components/forms/error-summary'
import { TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import { TEXT_LIMIT } from '@/lib/revisions/limits'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import { paths } from '@/lib/web/paths'
import type { DecisionAction, DecisionFormState } from './decision-state'

type Props = { action: DecisionAction; subject: { id: number; version: number; head: number | null }; text: string; /** Whether it may be published. */ isFit: boolean; queue: string; horizon: HorizonView }

const UNSENT: DecisionFormState = { errors: [], values: {} }

/** The text that accepting would publish, for a moderator's own hand. */
export function WorkForm({ action, subject: { id, version, head }, text, isFit, queue, horizon }: Props) {
  const [state, send] = useActionState(action, UNSENT)
  return (
    <form className="form" action={send} autoComplete="off">
      <ErrorSummary state={state} ids={{ text: 'work-text', words: 'work-words' }} />
      <kept-text>
        <input type="hidden" name="id" value={id} />
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="head" value={head ?? ''} />
        <input type="hidden" name="queue" value={queue} />
        {state.lowerings && (
          <fieldset className="question field">
            <legend>These words would be known earlier</legend>
            <Lowerings lowerings={state.lowerings} horizon={horizon} />
            <label className="check" htmlFor="work-lowers">
              <input type="checkbox" id="work-lowers" name="lowers" value="yes" />
              <span>Yes, they are safe as early as that.</span>
            </label>
          </fieldset>
        )}
        <TextArea name="text" id="work-text" label="The text, as you would have it" state={state} defaultValue={text} className="source" rows={24} dir="auto" spellCheck hint={`At most ${TEXT_LIMIT / 1024} KB.`} />
        <source-editor for="work-text" data-offers={paths.complete()} data-episodes={episodesOf(horizon)} />
        <TextArea name="words" id="work-words" label="In your words" state={state} rows={3} maxLength={WORDS_LIMIT} dir="auto" hint="Its author reads them. They may be left out." />
        <p className="actions">
          {isFit && <SubmitButton name="intent" value="accept">Accept with these changes</SubmitButton>}
          <SubmitButton quiet={isFit} name="intent" value="suggest">Send it back as a suggestion</SubmitButton>
        </p>
        <p className="hint">
          {isFit && 'Accepted, the author’s text is published under their name and your changes on top under yours. '}As a suggestion, they take your text in one press, or go on with theirs.
        </p>
      </kept-text>
    </form>
  )
}
