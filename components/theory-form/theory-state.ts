import type { WriteExtra } from '@/components/editor/write-state'
import type { Unclaimed } from '@/lib/spoilers/headcanon'
import type { FormAction, FormState } from '@/lib/web/form-state'

/** What the form for a theory gets back: what any text gets, and the theory as a text where it has to go on as one. */
export type TheoryExtra = WriteExtra & { source: { text: string; key: string }; /** The claim that they are asked to put otherwise. */ asked: string }
export type TheoryFormState = FormState<TheoryExtra>
export type TheoryAction = FormAction<TheoryExtra>

const AS_IT_IS = 'Sent as it is, it becomes a headcanon.'
export const UNCLAIMED_WORDS: Record<Unclaimed, string> = {
  sentences: `These are several sentences. Put into one what you claim, and leave the rest for the thought behind it. ${AS_IT_IS}`,
  question: `This is a question. Say instead what you hold to be so. ${AS_IT_IS}`,
  doubt: `This only says that it could be so. Put it as if you were sure; how likely it is, everybody says with their vote. ${AS_IT_IS}`,
}
