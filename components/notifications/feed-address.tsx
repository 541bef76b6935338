import { PressForm } from '@/components/forms/press-form'
import type { FormAction } from '@/lib/web/form-state'

/** The secret address of what somebody watches as a feed. */
export function FeedAddress({ address, renew, end }: { address: string | null; renew: FormAction; end: FormAction }) {
  if (address === null) {
    return (
      <>
        <p>A feed reader can show you what happens on the things that you watch, as far as you have watched. For that you get an address that only you know.</p>
        <PressForm action={renew} fields={{}}>Make an address</PressForm>
      </>
    )
  }
  return (
    <>
      <div className="field">
        <label htmlFor="feed-address">The address for your feed reader</label>
        <p className="hint" id="feed-address-hint">Whoever has it reads what you watch, as far as you have watched, and can do nothing else. Renew it if somebody else has it: the old one ends at once.</p>
        <input id="feed-address" type="url" readOnly value={address} aria-describedby="feed-address-hint" />
      </div>
      <div className="press-row">
        <PressForm action={renew} fields={{}}>Renew the address</PressForm>
        <PressForm action={end} fields={{}}>End the feed</PressForm>
      </div>
    </>
  )
}
