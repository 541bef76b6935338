import type { EvidenceFormState } from './evidence-state'

/** Asked where words that stood there would be known earlier than they were. */
export function SayLowers({ state }: { state: EvidenceFormState }) {
  if (!state.asksLower) return null
  return (
    <label className="check" htmlFor="evidence-lowers">
      <input type="checkbox" id="evidence-lowers" name="lowers" value="yes" /> Yes, these words may be read earlier than until now.
    </label>
  )
}
