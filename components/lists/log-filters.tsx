import { Field, Select } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import type { LogAsked, LogSearch } from '@/lib/pages/log-filter'
import type { Reason } from '@/lib/review/reasons'
import type { FormState } from '@/lib/web/form-state'
import { paths } from '@/lib/web/paths'

const SORTS = [{ value: '', label: 'Everything' }, { value: 'page', label: 'Pages' }, { value: 'decision', label: 'Decisions' }, { value: 'member', label: 'People' }]
const UNKNOWN: Record<LogSearch['unknown'][number], string> = {
  who: 'Nobody here is called that.', whom: 'Nobody here is called that.', page: 'There is no page of that name that is safe for you.',
}

/** Who did what, to whom, on which page, and for what reason. */
export function LogFilters({ asked, unknown, reasons }: { asked: LogAsked; unknown: LogSearch['unknown']; reasons: Reason[] }) {
  const reasonOptions = [{ value: '', label: 'For whatever reason' }, ...reasons.map(({ code, words }) => ({ value: code, label: words }))]
  const isAsked = Object.values(asked).some(Boolean)
  const state: FormState = { values: {}, errors: unknown.map((field) => ({ field, message: UNKNOWN[field] })) }
  return (
    <details className="queue-narrow" open={isAsked}>
      <summary>{isAsked ? 'Narrowed' : 'Narrow it'}</summary>
      <form className="queue-narrow-form" method="get" action={paths.log()}>
        <Field name="who" id="log-who" label="Who did it" state={state} defaultValue={asked.who} maxLength={60} autoComplete="off" />
        <Select name="what" id="log-what" label="To what" state={state} defaultValue={asked.what} options={SORTS} />
        <Field name="whom" id="log-whom" label="To whom" state={state} defaultValue={asked.whom} maxLength={60} autoComplete="off" />
        <Field name="page" id="log-page" label="On which page" state={state} defaultValue={asked.page} maxLength={200} autoComplete="off" />
        <Select name="reason" id="log-reason" label="Why" state={state} defaultValue={asked.reason} options={reasonOptions} />
        <p className="actions">
          <SubmitButton quiet>Show these</SubmitButton>
          {isAsked && <a href={paths.log()}>Show everything</a>}
        </p>
      </form>
    </details>
  )
}
