import { problemsOf, type FormState } from '@/lib/web/form-state'

const LICENCE = 'https://creativecommons.org/licenses/by-sa/4.0/'

const Licence = () => <a href={LICENCE} rel="license">CC BY-SA 4.0</a>

/** The consent to the licence that somebody gives once, when they join. The field is called `consent`. */
export function LicenceConsent({ state }: { state: FormState }) {
  const wrong = problemsOf(state, 'consent')
  return (
    <div className="field">
      <label className="check" htmlFor="consent">
        <input
          type="checkbox" id="consent" name="consent" value="yes" required defaultChecked={state.values.consent === 'yes'}
          aria-invalid={wrong.length > 0 || undefined} aria-describedby={wrong.length > 0 ? 'consent-problem' : undefined}
        />{' '}
        <span>What I write here is mine to give, and I publish it under <Licence />: anyone may use it and build on it if they name me and share alike.</span>
      </label>
      {wrong.length > 0 && <p className="problem" id="consent-problem">{wrong.map(({ message }) => message).join(' ')}</p>}
    </div>
  )
}

/** The same consent as it stands beside every Save button. */
export function LicenceNote() {
  return <p className="hint">By saving you publish your text under <Licence />, with your name, for good.</p>
}
