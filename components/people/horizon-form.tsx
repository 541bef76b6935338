import { SubmitButton } from '@/components/forms/submit-button'
import type { HorizonView } from '@/lib/pages/view'
import { paths } from '@/lib/web/paths'

/** How far the account has watched, as one choice of a list. */
export function HorizonForm({ horizon, back }: { horizon: HorizonView; back: string }) {
  return (
    <form className="form" method="post" action={paths.horizon()}>
      <input type="hidden" name="back" value={back} />
      <div className="field">
        <label htmlFor="ordinal">I have watched up to and including</label>
        <select id="ordinal" name="ordinal" defaultValue={horizon.options.find(({ ordinal }) => ordinal === horizon.ordinal)?.value}>
          {horizon.options.map(({ value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <p className="actions">
        <SubmitButton>Remember this</SubmitButton>
      </p>
    </form>
  )
}
