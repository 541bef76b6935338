import type { FormAction, FormState } from '@/lib/web/form-state'

/** What a decision gets back beside its errors. */
export type DecisionExtra = { /** The page that bears the proposal's name. */ taken: { slug: string; title: string } }
export type DecisionAction = FormAction<DecisionExtra>
export type DecisionFormState = FormState<DecisionExtra>

/** What was done, as the address of the next screen says it. */
export const DONE_WORDS: Record<string, string> = {
  accepted: 'Accepted. Everybody sees it now, under its author’s name.',
  done: 'Accepted, and done.',
  asked: 'Sent back to its author, with your words.',
  rejected: 'Turned down. Its author reads why.',
  withdrawn: 'Withdrawn. The text stays here for you.',
  checked: 'Checked. It waits no longer.',
  unchecked: 'Taken back. It waits again.',
  'report-acted': 'Closed: something was done. Whoever reported it hears so.',
  'report-left': 'Closed: it stays as it is. Whoever reported it hears so.',
  reopened: 'Open again. It waits where it stood.',
  none: 'Nothing else waits that nobody is looking at.',
  sent: 'Thank you. A moderator will look at it; you find it here all the while, and nothing of it is lost.',
}
