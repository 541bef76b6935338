'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Settings = { defaultHorizon: number; numbersUnwatched: boolean; namesModerators: boolean; promotion: { edits: number; days: number } | null; questions: string }
type Props = { action: FormAction; settings: Settings; horizons: { ordinal: number; value: string; label: string }[] }

/** How the wiki is run, in words. */
export function SiteForm({ action, settings: { defaultHorizon, numbersUnwatched, namesModerators, promotion, questions }, horizons }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      <Select
        name="defaultHorizon" label="Whoever has not said how far they have watched has watched up to" state={state} defaultValue={horizons.find(({ ordinal }) => ordinal === defaultHorizon)?.value}
        options={horizons.map(({ value, label }) => ({ value, label }))}
      />
      <Select
        name="unwatched" label="Episodes that a reader has not watched are" state={state} defaultValue={numbersUnwatched ? 'numbers' : 'titles'}
        options={[{ value: 'titles', label: 'called by their titles' }, { value: 'numbers', label: 'numbers: their titles tell something' }]}
      />
      <Select
        name="promotion" label="Newcomers become editors" state={state} defaultValue={promotion ? 'rule' : 'never'}
        options={[{ value: 'rule', label: 'by the rule below' }, { value: 'never', label: 'only when an admin says so' }]}
      />
      <Field name="edits" label="After so many accepted edits" type="number" min={1} max={1000} inputMode="numeric" state={state} defaultValue={promotion?.edits ?? 10} />
      <Field name="days" label="The first of them so many days ago" type="number" min={0} max={365} inputMode="numeric" state={state} defaultValue={promotion?.days ?? 4} />
      <Select
        name="moderators" label="Whoever decides is called" state={state} defaultValue={namesModerators ? 'named' : 'unnamed'}
        options={[{ value: 'named', label: 'by their name' }, { value: 'unnamed', label: '“a moderator”, except among moderators' }]}
      />
      <TextArea
        name="questions" label="Questions on joining" state={state} defaultValue={questions} rows={4} dir="auto" maxLength={6000}
        hint="About the show, one a line, with every answer that counts: Question? = answer; another answer. Ask for nothing that gives the season away. Empty: nobody is asked."
      />
      <p className="actions">
        <SubmitButton>Save</SubmitButton>
      </p>
    </form>
  )
}
