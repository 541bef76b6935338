import { z } from 'zod'
import { PASSAGE_LIMIT } from '@/lib/review/report-reasons'
import { WORDS_LIMIT } from '@/lib/review/words-limit'
import { isEpisodeCode, type EpisodeCode } from '@/lib/spoilers/bound'

const words = z.string().max(WORDS_LIMIT, `Your words may have at most ${WORDS_LIMIT} characters.`).default('')

/** What a report sends: what it is about, as an address names it, and why. */
export const reportSchema = z.object({
  on: z.string().max(20).default(''),
  slug: z.string().max(300).default(''),
  n: z.string().max(9).default(''),
  handle: z.string().max(64).default(''),
  comment: z.string().max(9).default(''),
  quote: z.string().max(PASSAGE_LIMIT, `Copy at most ${PASSAGE_LIMIT} characters: enough to find them.`).default(''),
  reasonCode: z.string().max(40).default(''),
  words,
})

/** What closing a report sends. */
export const closingSchema = z.object({
  id: z.string().regex(/^\d{1,9}$/, 'A part of this form did not arrive. Look again, then decide.').transform(Number),
  outcome: z.enum(['acted', 'left'], 'Say whether something was done.'),
  words,
  safeFrom: z.string().refine((value): value is '0' | EpisodeCode => value === '0' || isEpisodeCode(value), 'Choose an episode from the list.'),
  /** What the queue is narrowed to, for what comes next. */
  queue: z.string().max(200).default(''),
})
