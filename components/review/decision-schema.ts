import { z } from 'zod'
import { WORDS_LIMIT } from '@/lib/review/words-limit'

const number = z.string().regex(/^\d{1,9}$/, 'A part of this form did not arrive. Look again, then decide.').transform(Number)

const words = z.string().max(WORDS_LIMIT, `Your words may have at most ${WORDS_LIMIT} characters.`).default('')
const head = z.union([z.literal('').transform(() => null), number])
const queue = z.string().max(200).default('')

/** What a decision sends. It names the version and the head it was judged on. */
export const decisionSchema = z.object({
  id: number,
  version: number,
  /** Empty for a page that is not there yet. */
  head,
  intent: z.enum(['accept', 'ask', 'reject', 'withdraw', 'resubmit'], 'Say what to do with it.'),
  reasonCode: z.string().max(40).default(''),
  /** What the queue is narrowed to, for what comes next. */
  queue,
  words,
})

/** What a moderator's own text on top of a proposal sends. */
export const textSchema = z.object({
  id: number, version: number, head, text: z.string(), lowers: z.string().default(''), words, queue, intent: z.enum(['accept', 'suggest'], 'Say what to do with it.'),
})

/** What accepting some parts sends: the numbers of those that were chosen. */
export const partsSchema = z.object({ id: number, version: number, head, part: z.array(number).default([]), words, queue })

/** What accepting several small edits sends: of each its number, its version and its head. */
export const alikeSchema = z.object({
  item: z.array(z.string().regex(/^\d{1,9}:\d{1,9}:\d{1,9}$/, 'A part of this form did not arrive.').transform((value) => { const [id, version, at] = value.split(':').map(Number); return { id: id!, version: version!, head: at! } })).min(1, 'Choose at least one.').max(20),
})

/** What taking a suggested text sends. */
export const takeSchema = z.object({ id: number })


/** What a message beside a proposal sends. */
export const saySchema = z.object({ id: number, words })

/** What an appeal against a decision sends. */
export const appealSchema = z.object({ decision: number, words })

/** What an appeal against a block sends. */
export const blockAppealSchema = z.object({ block: number, words })

/** What ending a block sends. */
export const unblockSchema = z.object({ block: number })

/** What the answer to an appeal sends; it names the version and the head it was judged on. */
export const answerSchema = z.object({
  appeal: number, version: number, head, outcome: z.enum(['upheld', 'overturned'], 'Say which.'), words, queue,
})

/** The same against a block. */
export const blockAnswerSchema = answerSchema.omit({ version: true, head: true })

/** What marking an edit as checked sends. */
export const checkSchema = z.object({ slug: z.string().min(1).max(300), n: number, queue })

export type DecisionInput = z.output<typeof decisionSchema>
