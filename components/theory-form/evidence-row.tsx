import { Field, Select } from '@/components/forms/field'
import type { HorizonView } from '@/lib/pages/view'
import type { TheoryFormState } from './theory-state'

export const SIDES = [
  { value: 'for', label: 'For it' },
  { value: 'against', label: 'Against it' },
  { value: 'context', label: 'To bear in mind' },
]

/** One piece of evidence: where it is seen, what it shows, and why it bears on the claim. Closed where nothing is in it yet. */
export function EvidenceRow({ n, state, horizon }: { n: number; state: TheoryFormState; horizon: HorizonView }) {
  const episodes = horizon.options.flatMap(({ code, label }) => (code === null ? [] : [{ value: code, label }]))
  const isBegun = ['episode', 'time', 'shows', 'bears'].some((name) => Boolean(state.values[`${name}${n}`]))
  return (
    <details className="evidence-input" open={n <= 2 || isBegun}>
      <summary>Evidence {n}</summary>
      <div className="evidence-where">
        <Select name={`side${n}`} label="It speaks" state={state} options={SIDES} defaultValue={n === 2 ? 'against' : 'for'} />
        <Select name={`episode${n}`} label="Episode" state={state} options={[{ value: '', label: 'Choose one' }, ...episodes]} defaultValue="" />
        <Field name={`time${n}`} label="Time" state={state} placeholder="12:40" inputMode="text" maxLength={9} autoComplete="off" />
      </div>
      <Field name={`shows${n}`} label="What is seen or said" state={state} maxLength={1000} dir="auto" autoComplete="off" />
      <Field name={`bears${n}`} label="Why that matters" state={state} maxLength={1000} dir="auto" autoComplete="off" />
    </details>
  )
}
