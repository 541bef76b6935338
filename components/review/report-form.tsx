'use client'

import { useActionState } from 'react'
import { ErrorSummary } from '@/components/forms/error-summary'
import { Select, TextArea } from '@/components/forms/field'
import { SubmitButton } from '@/components/forms/submit-button'
import { PASSAGE_LIMIT, REPORT_REASONS } from '@/lib/review/report-reasons'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import { untouched, type FormAction } from '@/lib/web/form-state'

type Props = {
  action: FormAction
  /** What it is about, as the address names it. */
  asked: Record<string, string | number>
  /** Whether certain words of it can be pointed at. */
  hasWords: boolean
}

const OPTIONS = [{ value: '', label: 'Choose a reason' }, ...REPORT_REASONS.map(({ code, words }) => ({ value: code, label: words }))]

/** What is wrong, and in which words. */
export function ReportForm({ action, asked, hasWords }: Props) {
  const [state, send] = useActionState(action, untouched)
  return (
    <form className="form" action={send}>
      <ErrorSummary state={state} />
      {Object.entries(asked).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Select name="reasonCode" label="What is wrong?" state={state} options={OPTIONS} defaultValue="" required />
      {hasWords && (
        <TextArea
          name="quote" label="In which words? (optional)" state={state} rows={2} maxLength={PASSAGE_LIMIT} dir="auto"
          hint="Copy them from the page, if it is about a certain passage."
        />
      )}
      <TextArea
        name="words" label="What should a moderator know? (optional)" state={state} rows={4} maxLength={WORDS_LIMIT} dir="auto"
        hint="Moderators alone read it. Where it is copied from, who is attacked, how you know: whatever helps."
      />
      <p className="actions">
        <SubmitButton>Report</SubmitButton>
      </p>
    </form>
  )
}
