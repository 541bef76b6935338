/** What a page may ask of whoever edits it: no more than usual, a look at every edit first, or to be a moderator. */
export const PROTECTIONS = ['open', 'reviewed', 'moderators'] as const
export type Protection = (typeof PROTECTIONS)[number]
