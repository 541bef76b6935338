import { z } from 'zod'
import { CLAIM_LIMIT, QUOTE_LIMIT, TITLE_LIMIT } from '../markdown/front-schema'
import { SUMMARY_LIMIT, TEXT_LIMIT } from '../revisions/limits'
import { isEpisodeCode } from '../spoilers/bound'
import { THEORY_LINKS, type TheoryLink } from '../spoilers/theory-links'
import { SETTLEMENT_RANKS, SETTLEMENT_STATES, SIDES, THEORY_TYPES } from '../spoilers/front'

/** Rows of evidence that the form offers; the page takes more. */
export const EVIDENCE_ROWS = 6

/** One line of words: what is typed with spaces around and lines within becomes one line. */
const line = (max: number, missing?: string) => {
  const text = z.string().transform((value) => value.trim().replace(/\s+/g, ' '))
  const most = z.string().max(max, `This may have at most ${max} characters.`)
  return text.pipe(missing === undefined ? most : most.min(1, missing))
}
const from = z.string().refine((value) => value === '0' || isEpisodeCode(value), 'Choose an episode from the list.')
const episode = z.string().refine((value) => value === '' || isEpisodeCode(value), 'Choose an episode from the list.')
const time = z.string().trim().refine((value) => value === '' || /^\d{1,3}(:[0-5]\d){1,2}$/.test(value), 'Write the time as minutes and seconds, like 12:40, or leave it out.')

/** Fields of one row, under names that end in its number from 1: `side1`, `shows1` … */
const ROW = { side: z.enum(SIDES), episode, time, shows: line(1000), bears: line(1000) } as const
export type RowField = keyof typeof ROW

const rows: Record<`${RowField}${number}`, z.ZodOptional<z.ZodType<string, string>>> = Object.fromEntries(
  Array.from({ length: EVIDENCE_ROWS }, (_, i) => Object.entries(ROW).map(([name, type]) => [`${name}${i + 1}`, type.optional()])).flat(),
)

/** What every form about evidence sends besides. `row`: the id of the one that is said anew or taken away; empty for a new one. */
const sent = { slug: z.string().min(1).max(300), key: z.string().min(1).max(100), summary: line(SUMMARY_LIMIT).default(''), row: z.string().max(24).default(''), lowers: z.string().default('') }
const citation = (missing: string) => line(1000, missing)

/** What the form for a piece of evidence sends. */
export const evidenceSchema = z.object({
  ...sent,
  side: z.enum(SIDES, 'Say for which side it speaks.'),
  cite: citation('Say where it is seen or read: nobody can weigh what they cannot look up.'),
  shows: line(1000, 'Say what it shows.'),
  bears: line(1000), quote: line(QUOTE_LIMIT), translation: line(QUOTE_LIMIT), on: line(300), said: line(1000),
})

export const takeAwaySchema = z.object({ ...sent, row: z.string().min(1).max(24) })

/** What the form for an answer sends; `to` is the id of the evidence. */
export const answerSchema = z.object({ ...sent, to: z.string().min(1).max(24), says: line(1000, 'Say what you answer.'), cite: line(1000) })

const LINK_TYPES = Object.keys(THEORY_LINKS) as [TheoryLink, ...TheoryLink[]]

/** What the form for a link to another theory sends. */
export const linkSchema = z.object({
  slug: sent.slug, key: sent.key,
  type: z.enum(LINK_TYPES, 'Say how it stands to the other.'),
  to: line(300, 'Name the other theory.').transform((title) => title.replace(/^\[\[|\]\]$/g, '')),
  note: line(1000), cite: line(1000, 'Say from where on this may be known: an episode, or the key of a source.'),
})

/** What the form for a theory sends. */
export const theorySchema = z.object({
  ...rows,
  claim: line(CLAIM_LIMIT, 'Say in one sentence what you claim.'),
  /** The claim that they were asked already to put otherwise. */
  asked: line(CLAIM_LIMIT).default(''),
  title: line(TITLE_LIMIT, 'Give the theory a title, so that it can be found.'),
  type: z.enum(THEORY_TYPES, 'Choose what kind of claim it is.'),
  question: line(300).optional(),
  falsifier: line(1000).optional(),
  body: z.string().refine((value) => new TextEncoder().encode(value).length <= TEXT_LIMIT, 'This is more than the 512 KB that a page holds.'),
  knownFrom: from,
  // Of a fork: the other theory, and in what this one differs.
  fork: line(300).optional(), differs: line(1000).optional(),
  key: z.string().min(1).max(100),
})

const MISSING = { rank: 'Say where it is settled.', by: 'Say who settled it.', date: 'Say on which day.', cite: 'Name the source: nobody can second what they cannot read.' } as const

/** What the form for a settlement sends. An answer of the makers comes with where, by whom, when and from which source. */
export const settleSchema = z
  .object({
    slug: z.string().min(1).max(300),
    key: z.string().min(1).max(100),
    state: z.enum(SETTLEMENT_STATES, 'Choose an answer.'),
    rank: z.union([z.literal(''), z.enum(SETTLEMENT_RANKS)], 'Choose it from the list.'),
    by: line(200),
    date: z.union([z.literal(''), z.iso.date('Give the day as year-month-day.')]),
    cite: line(1000),
    summary: line(SUMMARY_LIMIT).default(''),
  })
  .superRefine((input, context) => {
    if (input.state === 'open') return
    for (const [field, message] of Object.entries(MISSING)) if (input[field as keyof typeof MISSING] === '') context.addIssue({ code: 'custom', path: [field], message })
  })
