import type { FormAction, FormState } from '@/lib/web/form-state'

/** What a form about evidence gets back: also whether it is asked that something may be known earlier. */
export type EvidenceExtra = { asksLower: true }
export type EvidenceFormState = FormState<EvidenceExtra>
export type EvidenceAction = FormAction<EvidenceExtra>
