import { codeAt, fromOptions } from '@/components/editor/bound-words'
import { Select, TextArea } from '@/components/forms/field'
import type { HorizonView } from '@/lib/pages/view'
import { REASON_LIMIT } from '@/lib/pages/whole'
import type { ManageState } from './state'

type Props = {
  /** Begins the ids: several of these forms stand on one page. */
  of: string
  state: ManageState
  horizon: HorizonView
  /** What may be known from that episode. */
  safeLabel?: string
  safeHint?: string
}

/** Why, and from which episode that gives nothing away. */
export function ReasonFields({ of, state, horizon, safeLabel = 'Your reason gives nothing away', safeHint = 'Who has watched less sees that it was done, and not why.' }: Props) {
  return (
    <>
      <TextArea name="reason" id={`${of}-reason`} label="Why?" state={state} rows={2} required maxLength={REASON_LIMIT} dir="auto" hint="Everybody reads it in the log." />
      <Select name="safeFrom" id={`${of}-safe`} label={safeLabel} state={state} options={fromOptions(horizon)} defaultValue={codeAt(horizon)} hint={safeHint} />
    </>
  )
}

/** Where each problem of such a form leads. */
export const idsOf = (of: string): Record<string, string> => ({ reason: `${of}-reason`, safeFrom: `${of}-safe`, title: `${of}-title`, into: `${of}-into`, until: `${of}-until`, level: `${of}-level` })
