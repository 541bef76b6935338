import type { ReactNode } from 'react'
import { LicenceNote } from '@/components/forms/licence-consent'
import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import type { Conflict } from '@/lib/revisions/merge/result'
import { ConflictPlace, type PlaceWords } from './conflict-place'
import { HiddenFields } from './hidden-fields'
import { Questions } from './questions'
import { SummaryFields } from './source-form'
import { MOST_CONFLICTS } from './write-schema'
import type { Start, WriteExtra, WriteState } from './write-state'

type Props = {
  state: WriteState
  conflict: WriteExtra['conflict']
  send: (form: FormData) => void
  start: Start
  waits: boolean
  horizon: HorizonView
  /** Where the text is not what somebody wrote: what is said of it. */
  words?: ConflictWords
  /** Further fields. */
  children?: ReactNode
}

export type ConflictWords = PlaceWords & { intro: string; whole: string }

/** Two texts that changed the same places: one question for each place, and both texts whole. */
export function ConflictForm({ state, conflict, send, start, waits, horizon, words, children }: Props) {
  const places = conflict.regions.filter((region): region is Conflict => region.kind === 'conflict')
  const asked = places.slice(0, MOST_CONFLICTS)
  // Answers count for the texts they were given on.
  const given = state.values.onto === String(conflict.onto) ? state.values : {}
  return (
    // Off: a browser must not put back answers that were given on other texts.
    <form className="form conflict" action={send} autoComplete="off">
      <p className="conflict-intro">
        {words ? `${words.intro} Say what shall stand there.` : `Nothing is lost: both texts are here. ${introWords(places.length, start.base === 0)}`}
      </p>
      <HiddenFields start={{ ...start, slug: conflict.slug }} />
      {children}
      <input type="hidden" name="text" value={start.text} />
      <input type="hidden" name="onto" value={conflict.onto} />
      <input type="hidden" name="conflicts" value={places.length} />
      <Questions state={state} horizon={horizon} />
      {asked.map((place, i) => (
        <ConflictPlace key={i} number={i} of={places.length} place={place} given={given} words={words} />
      ))}
      {places.length > asked.length && <Rest count={places.length - asked.length} mine={words?.mine ?? 'Mine'} />}
      <SummaryFields state={state} start={start} />
      <div className="save-bar">
        <p className="actions">
          <SubmitButton name="intent" value="save">{waits ? 'Send it for review like this' : 'Save it like this'}</SubmitButton>
          <SubmitButton name="intent" value="preview" quiet>
            Show the result
          </SubmitButton>
        </p>
        <LicenceNote />
      </div>
      <details className="whole-text">
        <summary>{words?.whole ?? 'My whole text, to copy'}</summary>
        <textarea className="input source" readOnly aria-label={words?.whole ?? 'My whole text'} rows={12} dir="auto" defaultValue={start.text} />
      </details>
    </form>
  )
}

function introWords(places: number, isNew: boolean): string {
  const many = places === 1 ? 'one place' : `${places} places`
  return isNew ? `They differ in ${many}. Say what shall stand there.` : `While you wrote, the page was changed in ${many} that you changed too. Say what shall stand there.`
}

function Rest({ count, mine }: { count: number; mine: string }) {
  return (
    <fieldset className="field conflict-place">
      <legend>The other {count} places</legend>
      <label className="choice" htmlFor="rest-mine">
        <input type="radio" id="rest-mine" name="rest" value="mine" required /> <span>{mine} in all of them</span>
      </label>
      <label className="choice" htmlFor="rest-theirs">
        <input type="radio" id="rest-theirs" name="rest" value="theirs" required /> <span>What is on the page in all of them</span>
      </label>
    </fieldset>
  )
}
