import { z } from 'zod'
import type { Answer } from '@/lib/revisions/merge/result'
import { MOST_EPISODES, TITLE_LIMIT } from '@/lib/markdown/front-schema'
import { SUMMARY_LIMIT, TEXT_LIMIT } from '@/lib/revisions/limits'
import { isEpisodeCode } from '@/lib/spoilers/bound'
import type { From } from '@/lib/spoilers/front'
import { dataShape } from './data-fields'

/** Conflicts that are asked about one by one; whatever is beyond them gets one answer. */
export const MOST_CONFLICTS = 200

const kilobytes = (text: string): number => Math.ceil(new TextEncoder().encode(text).length / 1024)

const text = z.string().superRefine((value, context) => {
  if (new TextEncoder().encode(value).length <= TEXT_LIMIT) return
  context.addIssue({
    code: 'custom',
    message: `This text has ${kilobytes(value)} KB; a page holds at most ${TEXT_LIMIT / 1024}. Shorten it, or move a part to a page of its own. Nothing of it is lost.`,
  })
})
const count = z.string().regex(/^\d{1,9}$/, 'A part of this form did not arrive. Look it over and send it again.').transform(Number)
const from = z.string().refine((value): value is From => value === '0' || isEpisodeCode(value), 'Choose an episode from the list.')
const tick = z.literal('yes').optional().transform((value) => value === 'yes')

const choice = z.enum(['mine', 'theirs', 'both', 'own']).optional()
const answers: Record<`choose${number}`, typeof choice> & Record<`own${number}`, z.ZodOptional<z.ZodString>> = Object.fromEntries(
  Array.from({ length: MOST_CONFLICTS }, (_, i) => [[`choose${i}`, choice], [`own${i}`, z.string().optional()]]).flat(),
)

/** What the form for a text sends, whether it edits a page or writes a new one (`slug` empty). */
export const writeSchema = z.object({
  ...answers,
  intent: z.enum(['save', 'preview', 'changes']).default('save'),
  slug: z.string().max(300).default(''),
  section: z.string().max(300).default(''),
  text,
  summary: z.string().trim().max(SUMMARY_LIMIT, `A summary has at most ${SUMMARY_LIMIT} characters.`).default(''),
  /** What the wiki itself put into the summary; while it stands there unchanged, nobody has written one. */
  begun: z.string().default(''),
  minor: tick,
  /** How many episodes a section was cut for. */
  seen: count.optional(),
  base: count,
  version: count,
  /** One's own waiting proposal of a new page, which this goes on from. */
  proposal: count.optional(),
  key: z.string().min(1).max(100),
  knownFrom: from.optional(),
  lowers: tick,
  /** Filters whose warning was read. */
  warned: z.array(count).max(50).default([]),
  /** Preview as somebody who has watched so many episodes; empty for oneself. */
  ordinal: z.union([z.literal('').transform(() => null), count]).default(null),
  /** How many conflicts were shown, and the head they were judged on; where none were shown, neither is there. */
  conflicts: count.pipe(z.number().max(100_000, 'These texts are too far apart to be put together piece by piece.')).optional(),
  onto: count.optional(),
  rest: z.enum(['mine', 'theirs']).optional(),
})

const most = (characters: number) => z.string().max(characters, `At most ${characters} characters stand here.`).optional()

/** The same where the text is spread over fields, a row each; `rows` asks for more of them, `keep` keeps them as a draft. */
export const writeDataSchema = writeSchema.extend({
  ...dataShape,
  text: text.optional(),
  intent: z.enum(['save', 'preview', 'changes', 'rows', 'keep']).default('save'),
  /** How many episodes the board of a season has. */
  board: count.pipe(z.number().max(MOST_EPISODES)).optional(),
  // Of a season that is not there yet.
  title: most(TITLE_LIMIT), premise: text.optional(), begins: from.optional(), fork: most(300), differs: most(1000),
})

type Choice = z.output<typeof choice>
/** The fields as they come, those of the conflicts among them. */
export type WriteInput = z.output<typeof writeSchema> & { [name: `choose${number}`]: Choice; [name: `own${number}`]: string | undefined }

/** The answers to the conflicts that were shown, in their order; null where none were shown.
 *  @returns the number of the first one that has no answer, from 0, where one is missing */
export function answersIn(input: WriteInput): { answers: Answer[] | null } | { missing: number } {
  const { conflicts, rest } = input
  if (conflicts === undefined || input.onto === undefined) return { answers: null }
  const given: Answer[] = []
  for (let i = 0; i < conflicts; i++) {
    const choose = i < MOST_CONFLICTS ? input[`choose${i}`] : rest
    if (choose === undefined) return { missing: i }
    given.push(choose === 'own' ? { choose, text: ended(input[`own${i}`] ?? '') } : { choose })
  }
  return { answers: given }
}

/** Regions are whole lines. */
const ended = (text: string): string => (text === '' || text.endsWith('\n') ? text : `${text}\n`)
