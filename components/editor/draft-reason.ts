import type { EditError } from '@/lib/pages/edit'

const REASONS: Record<EditError['kind'] | 'turned-away' | 'page-deleted' | 'typed' | 'kept', string> = {
  kept: 'You kept it for later.',
  typed: 'You had not sent it yet.',
  'turned-away': 'Your account could not save at that moment.',
  'page-deleted': 'Its page was deleted while it waited for review.',
  'not-found': 'Its page was not there any more.',
  forbidden: 'You could not change that page.',
  refused: 'Something in it could not be read.',
  'ask-bound': 'It did not say from which episode it is known.',
  'ask-lowering': 'It would have told words earlier than they were known.',
  conflict: 'Somebody else had changed the same words.',
  'conflict-beyond': 'Somebody else had changed the same words, on a page that tells more than you have watched.',
  taken: 'Another page bears that title.',
  warned: 'A filter asked whether you meant it.',
  filtered: 'A filter did not let it through.',
  busy: 'Too many people were saving at once.',
}

/** Why a draft is one, as a sentence. */
export const draftReason = (reason: string): string => (REASONS as Record<string, string | undefined>)[reason] ?? 'It was not saved.'
