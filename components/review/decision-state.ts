import type { Lowering } from '@/lib/revisions/lowering'
import type { FormAction, FormState } from '@/lib/web/form-state'

/** What a decision gets back beside its errors. */
export type DecisionExtra = {
  /** The page that bears the proposal's name. */
  taken: { slug: string; title: string }
  /** What a moderator's own words would make known earlier. */
  lowerings: Lowering[]
}
export type DecisionAction = FormAction<DecisionExtra>
export type DecisionFormState = FormState<DecisionExtra>

/** What was done, as the address of the next screen says it. */
export const DONE_WORDS: Record<string, string> = {
  accepted: 'Accepted. Everybody sees it now, under its author’s name.',
  done: 'Accepted, and done.',
  'comment-accept': 'Accepted. Whoever has watched as far reads it now.',
  'comment-decline': 'Turned down. Its author reads why.',
  asked: 'Sent back to its author, with your words.',
  changed: 'Accepted, with your changes on top.',
  suggested: 'Sent back to its author, with your text for them to take.',
  parts: 'Accepted in part. The rest went back to its author.',
  taken: 'Taken. It waits again, with the text that was suggested.',
  rejected: 'Turned down. Its author reads why.',
  resubmitted: 'Sent again. It waits anew, as it was.',
  said: 'Said. Whoever it is for finds it among their notices.',
  appealed: 'Your appeal is with the moderators. Another one than before will answer it.',
  upheld: 'Answered: the decision stands.',
  overturned: 'Answered: the decision is overturned, and the change is published.',
  blocked: 'Blocked. It counts from their next request, and they find it among their notices.',
  ended: 'The block has ended.',
  'block-upheld': 'Answered: the block stands.',
  'block-overturned': 'Answered: the block has ended.',
  withdrawn: 'Withdrawn. The text stays here for you.',
  checked: 'Checked. It waits no longer.',
  unchecked: 'Taken back. It waits again.',
  'report-acted': 'Closed: something was done. Whoever reported it hears so.',
  'report-left': 'Closed: it stays as it is. Whoever reported it hears so.',
  reopened: 'Open again. It waits where it stood.',
  none: 'Nothing else waits that nobody is looking at.',
  sent: 'Thank you. A moderator will look at it; you find it here all the while, and nothing of it is lost.',
}
