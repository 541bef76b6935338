/** What somebody may answer who heard the moment that a claim cites. */
export const ANSWERS = ['yes', 'no', 'unsure'] as const
export type CheckAnswer = (typeof ANSWERS)[number]
