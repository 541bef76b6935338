/** Why something is reported. */
export const REPORT_REASONS = [
  { code: 'spoils', words: 'It gives something away too early' },
  { code: 'vandalism', words: 'It damages the wiki' },
  { code: 'attack', words: 'It attacks somebody' },
  { code: 'private', words: 'It is about the private life of a real person' },
  { code: 'copied', words: 'It copies somebody else’s sentences' },
  { code: 'picture', words: 'A picture is used here without the right to' },
  { code: 'wrong', words: 'It is wrong' },
  { code: 'spam', words: 'It advertises something' },
  { code: 'other', words: 'Something else, said below' },
] as const

export type ReportReason = (typeof REPORT_REASONS)[number]['code']

export const isReportReason = (code: string): code is ReportReason => REPORT_REASONS.some((reason) => reason.code === code)
export const reportReasonWords = (code: string): string => REPORT_REASONS.find((reason) => reason.code === code)?.words ?? ''

/** What goes on hurting somebody while it waits. */
const GRAVE: readonly string[] = ['spoils', 'attack', 'private'] satisfies ReportReason[]
export const isGrave = (code: string): boolean => GRAVE.includes(code)

/** Characters of the words that are reported. */
export const PASSAGE_LIMIT = 500
