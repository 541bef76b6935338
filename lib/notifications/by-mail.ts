/** How somebody is written to: not at all, once a day, or when it happens. */
export const BY_MAIL = ['none', 'digest', 'at-once'] as const
export type ByMail = (typeof BY_MAIL)[number]
