import { ErrorSummary } from '@/components/forms/error-summary'
import { Field, Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { FormState } from '@/lib/web/form-state'
import { ACT_FIELD, type PageAct } from '@/lib/web/page-acts'
import { paths } from '@/lib/web/paths'
import { WANTED_WORDS } from './fans-words'

type Props = { slug: string; own: { likely: number | null; wanted: number | null } | null; state: FormState }

const ACT: PageAct = 'vote'
const WANTED = [{ value: '', label: 'Not said' }, ...WANTED_WORDS.map((label, i) => ({ value: String(i + 1), label }))]

/** Two questions that are two: what was meant, and what one wishes. */
export function VoteForm({ slug, own, state }: Props) {
  return (
    <details className="talk-form" open={state.errors.length > 0}>
      <summary>{own ? 'Change what you said' : 'Say what you believe'}</summary>
      <form className="form vote-form" method="post" action={paths.page(slug)}>
        <ErrorSummary state={state} />
        <input type="hidden" name={ACT_FIELD} value={ACT} />
        <input type="hidden" name="slug" value={slug} />
        <Field name="likely" label="How likely was this the plan?" type="number" min={0} max={100} step={1} inputMode="numeric" state={state} defaultValue={own?.likely ?? ''} hint="From 0, surely not, to 100, surely. Whether you like it does not matter here." />
        <Select name="wanted" label="Would you have wanted it?" state={state} defaultValue={String(own?.wanted ?? '')} options={WANTED} hint="Whether it was the plan does not matter here." />
        <p className="actions">
          <SubmitButton name="intent" value="vote">{own ? 'Say this instead' : 'Say so'}</SubmitButton>
          {own && <SubmitButton quiet name="intent" value="take-back">Take both back</SubmitButton>}
        </p>
      </form>
    </details>
  )
}
