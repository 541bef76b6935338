'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { KIND_WORDS } from '@/components/review/queue-words'
import { BLOCK_ACTS } from '@/lib/people/blocks'
import { untouched, type FormAction } from '@/lib/web/form-state'
import { BLOCK_ACT_WORDS } from './block-words'

const IDS = { acts: 'act-edit', reason: 'block-reason', until: 'block-until', pages: 'block-pages' }
const KIND_OPTIONS = [{ value: '', label: 'Pages of every kind' }, ...Object.entries(KIND_WORDS).map(([value, label]) => ({ value, label }))]

/** Keep somebody from some acts for a while. */
export function BlockForm({ action, handle }: { action: FormAction; handle: string }) {
  const [state, send] = useActionState(action, untouched)
  return (
    <details className="talk-form" open={state.errors.length > 0}>
      <summary>Keep them from something</summary>
      <form className="form" action={send}>
        <ErrorSummary state={state} ids={IDS} />
        <input type="hidden" name="handle" value={handle} />
        <fieldset className="field">
          <legend>May not</legend>
          {BLOCK_ACTS.map((act) => (
            <label key={act} className="check" htmlFor={`act-${act}`}>
              <input type="checkbox" id={`act-${act}`} name={act} value="yes" defaultChecked={state.values[act] === 'yes'} />
              {BLOCK_ACT_WORDS[act]}
            </label>
          ))}
        </fieldset>
        <Select name="kind" id="block-kind" label="Where" state={state} options={KIND_OPTIONS} defaultValue="" />
        <TextArea name="pages" id={IDS.pages} label="Or on these pages alone" state={state} rows={2} hint="Titles, one a line. Empty: everywhere said above." dir="auto" />
        <TextArea
          name="reason" id={IDS.reason} label="Reason" state={state} required maxLength={500} rows={3} dir="auto"
          hint="They read it, and so does everybody, in the log, once they have watched as far as you."
        />
        <Field name="until" id={IDS.until} label="Last day" type="date" state={state} hint="Empty: until somebody ends it." />
        <label className="check" htmlFor="with-address">
          <input type="checkbox" id="with-address" name="withAddress" value="yes" defaultChecked={state.values.withAddress === 'yes'} />
          Hold off new accounts from where they write, too. Where that is, is kept as long as the block and shown to nobody.
        </label>
        <p className="actions">
          <SubmitButton>Block</SubmitButton>
        </p>
      </form>
    </details>
  )
}
