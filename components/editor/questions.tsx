import { Select } from '@/components/forms/field'
import type { HorizonView } from '@/lib/pages/view'
import type { Lowering } from '@/lib/revisions/lowering'
import { boundWords, codeAt, fromOptions } from './bound-words'
import type { WriteState } from './write-state'

type Props = { state: WriteState; horizon: HorizonView }

/** What has to be answered before this text can be saved. An answer given before comes along. */
export function Questions({ state, horizon }: Props) {
  const { asksBound, lowerings, warned } = state
  return (
    <>
      {asksBound ? <AskBound state={state} horizon={horizon} /> : <Kept name="knownFrom" state={state} />}
      {warned && warned.map((id) => <input key={id} type="hidden" name="warned" value={id} />)}
      {lowerings ? <AskLowering lowerings={lowerings} horizon={horizon} /> : <Kept name="lowers" state={state} />}
    </>
  )
}

function AskBound({ state, horizon }: Props) {
  return (
    <div className="question">
      <Select
        name="knownFrom" id="edit-known-from" label="Known from which episode?" state={state} defaultValue={codeAt(horizon)} options={fromOptions(horizon)}
        hint="The text cites no episode, so say from which one it gives nothing away. A citation, like [@S1E3], says it for its sentence alone."
      />
    </div>
  )
}

function AskLowering({ lowerings, horizon }: { lowerings: Lowering[]; horizon: HorizonView }) {
  return (
    <fieldset className="question field">
      <legend>These words would be known earlier</legend>
      <Lowerings lowerings={lowerings} horizon={horizon} />
      <label className="check" htmlFor="edit-lowers">
        <input type="checkbox" id="edit-lowers" name="lowers" value="yes" />
        <span>Yes, they are safe as early as that.</span>
      </label>
    </fieldset>
  )
}

/** Words with what they are known from now, and from when they would be. */
export function Lowerings({ lowerings, horizon }: { lowerings: Lowering[]; horizon: HorizonView }) {
  return (
    <ul className="lowerings">
      {lowerings.map(({ words, from, to }, i) => (
        <li key={i}>
          <q>{words.trim()}</q>
          <span className="meta">
            known {boundWords(from, horizon)} now; with this, {boundWords(to, horizon)}
          </span>
        </li>
      ))}
    </ul>
  )
}

function Kept({ name, state }: { name: string; state: WriteState }) {
  const value = state.values[name]
  return value ? <input type="hidden" name={name} value={value} /> : null
}
