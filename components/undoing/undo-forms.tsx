'use client'

import { useActionState, type ReactNode } from 'react'
import { Taken } from '@/components/editor/answers'
import { ConflictForm } from '@/components/editor/conflict-form'
import { FIELD_IDS } from '@/components/editor/editor'
import { HiddenFields } from '@/components/editor/hidden-fields'
import { Questions } from '@/components/editor/questions'
import type { Start, WriteState } from '@/components/editor/write-state'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field } from '@/components/forms/field'
import { LicenceNote } from '@/components/forms/licence-consent'
import { SubmitButton } from '@/components/forms/submit-button'
import { SUMMARY_LIMIT } from '@/lib/revisions/limits'
import { BUTTON_WORDS } from './undo-words'
import type { UndoProps } from './undo-state'

const UNSENT: WriteState = { errors: [], values: {} }

/** The question before an undoing, or the places where it does not apply. It works as a plain post.
 *  @param children the difference it would make */
export function UndoForms({ undo, children, ...props }: UndoProps & { children: ReactNode }) {
  const [state, send] = useActionState(undo, UNSENT)
  const conflict = state.conflict ?? props.conflict
  const start = startOf(state, props)
  return (
    <div className="editor">
      <ErrorSummary state={state} ids={FIELD_IDS} />
      {state.taken && <Taken taken={state.taken} />}
      {conflict ? (
        <ConflictForm state={state} conflict={conflict} send={send} start={start} waits={props.waits} horizon={props.horizon} words={CONFLICT_WORDS[props.act]}>
          <Undone {...props} />
        </ConflictForm>
      ) : (
        <>
          {children}
          <Confirm {...props} state={state} send={send} start={start} />
        </>
      )}
    </div>
  )
}

/** What was shown first is what it is judged by, also when the form comes back. */
function startOf({ values }: WriteState, { slug, seen, version, text, summary, submitKey }: Omit<UndoProps, 'undo'>): Start {
  return { slug, section: '', base: Number(values.base ?? seen), version: Number(values.version ?? version), text, summary: values.summary ?? summary, key: values.key ?? submitKey }
}

type ConfirmProps = Omit<UndoProps, 'undo'> & { state: WriteState; send: (form: FormData) => void; start: Start }

function Confirm({ act, n, waits, horizon, state, send, start }: ConfirmProps) {
  return (
    <form className="form" action={send} autoComplete="off">
      <HiddenFields start={start} />
      <Undone act={act} n={n} />
      <Questions state={state} horizon={horizon} />
      <Field name="summary" id={FIELD_IDS.summary} label="What you changed, and why" state={state} defaultValue={start.summary} maxLength={SUMMARY_LIMIT} dir="auto" hint="For whoever reads the history." />
      <div className="save-bar">
        <p className="actions">
          <SubmitButton>{waits ? 'Send for review' : BUTTON_WORDS[act]}</SubmitButton>
        </p>
        <LicenceNote />
      </div>
    </form>
  )
}

function Undone({ act, n }: Pick<UndoProps, 'act' | 'n'>) {
  return (
    <>
      <input type="hidden" name="act" value={act} />
      <input type="hidden" name="n" value={n} />
    </>
  )
}

const EARLIER = { mine: 'As it was before', empty: 'It was not there.', whole: 'The whole earlier text, to copy', both: 'Both, the earlier first' }

/** Nothing here was typed by whoever undoes, so nothing is called theirs. */
const CONFLICT_WORDS = {
  undo: { ...EARLIER, intro: 'What that edit changed has been changed again since, so it cannot simply be taken out.' },
  revert: { ...EARLIER, intro: 'The page was changed while you looked, in words that would change back too.' },
  rollback: { ...EARLIER, intro: 'The page was changed while you looked.' },
}
