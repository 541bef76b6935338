import type { WriteExtra } from '@/components/editor/write-state'
import type { FormAction, FormState } from '@/lib/web/form-state'

/** What the form for a theory gets back: what any text gets, and the theory as a text where it has to go on as one. */
export type TheoryExtra = WriteExtra & { source: { text: string; key: string } }
export type TheoryFormState = FormState<TheoryExtra>
export type TheoryAction = FormAction<TheoryExtra>
