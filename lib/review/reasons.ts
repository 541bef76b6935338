/** Why a proposal is turned down, as the author reads it. */
export const REASONS = [
  { code: 'unsourced', words: 'It states something that no episode or source is cited for.' },
  { code: 'spoils', words: 'It tells something earlier than it is known, or lowers a bound without a good reason.' },
  { code: 'wrong', words: 'The episode or source cited says something else.' },
  { code: 'copied', words: 'It copies somebody else’s sentences. Facts carry over, sentences do not.' },
  { code: 'off-topic', words: 'It does not belong on this page.' },
  { code: 'duplicate', words: 'It is already said elsewhere in the wiki.' },
  { code: 'private', words: 'It is about the private life of a real person.' },
  { code: 'vandalism', words: 'It damages the page.' },
  { code: 'other', words: 'For the reason below.' },
] as const

export type ReasonCode = (typeof REASONS)[number]['code']

export const isReason = (code: string): code is ReasonCode => REASONS.some((reason) => reason.code === code)
export const reasonWords = (code: string | null): string => REASONS.find((reason) => reason.code === code)?.words ?? ''
