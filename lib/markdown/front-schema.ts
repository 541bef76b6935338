import { z } from 'zod'
import { CANON_VERDICTS, KINDS, LICENCES, SETTLEMENT_RANKS, SETTLEMENT_STATES, SIDES, THEORY_TYPES, type From, type Kind } from '../spoilers/front'
import { isEpisodeCode } from '../spoilers/bound'

export const TITLE_LIMIT = 200
export const CLAIM_LIMIT = 200
export const QUOTE_LIMIT = 500
export const ALT_LIMIT = 500
export const CREDIT_LIMIT = 200
export const ORIGIN_LIMIT = 500
export const LINE_LIMIT = 300
export const BEAT_LIMIT = 500
/** More episodes than any season has. */
export const MOST_EPISODES = 30

// YAML writes as "\0" or "\ud800" what no database takes.
const isStorable = (value: string): boolean => !/[^\P{Cc}\n\t]|\p{Surrogate}/u.test(value)
const UNSTORABLE = 'may hold no control characters and no halves of characters'

const text = (max: number) =>
  z.union([z.string(), z.number()]).transform((value) => String(value).trim().normalize('NFC')).pipe(
    z.string().min(1, 'must not be empty').max(max, `may have at most ${max} characters`).refine(isStorable, UNSTORABLE),
  )
/** What stands in lists and addresses: one line, in the direction it is written. */
const name = (max: number) =>
  text(max).transform((value) => value.replace(/\s+/g, ' ')).refine((value) => !/[\u202A-\u202E\u2066-\u2069]/u.test(value), 'may not turn the writing around')
const from = z
  .union([z.string(), z.number()])
  .transform((value) => String(value).trim().toUpperCase())
  .refine((value): value is From => value === '0' || isEpisodeCode(value), 'must be 0 or an episode code like S1E5')
const day = z.union([z.string(), z.date()]).transform((value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value.trim()))
  .refine((value) => /^\d{4}(-\d{2}(-\d{2})?)?$/.test(value), 'must be a date like 2025-06-06')
const id = z.union([z.string(), z.number()]).transform(String).refine((value) => /^[a-z0-9]{1,24}$/i.test(value), 'must be letters and digits')
const link = text(300).transform((value) => value.replace(/^\[\[|\]\]$/g, '').trim()).pipe(z.string().min(1, 'must name a page'))
const count = (max: number) => z.union([z.string(), z.number()]).transform(Number).pipe(z.int('must be a whole number').min(1, 'must be 1 or more').max(max, `must be ${max} or less`))
const address = z.url({ protocol: /^https?$/, error: 'must be a web address' }).max(2000).refine(isStorable, UNSTORABLE)
const key = z.string().regex(/^[a-z0-9]+(?:[.-][a-z0-9]+)*$/, 'must be lower-case letters, digits, dots and hyphens')

const row = { id: id.optional(), cite: text(1000).optional(), from: from.optional() }
const fact = z.strictObject({ ...row, name: text(60), value: text(1000), until: from.optional() })
const relation = z.strictObject({ ...row, type: text(60), to: link, inverse: text(60).optional(), note: text(1000).optional(), until: from.optional() })
const evidence = z.strictObject({
  ...row, cite: text(1000), side: z.enum(SIDES), shows: text(1000), bears: text(1000).optional(),
  // As it is said, and in the wiki's language.
  quote: text(QUOTE_LIMIT).optional(), translation: text(QUOTE_LIMIT).optional(),
  // The page it leans on, and which of its facts or which of its words.
  on: link.optional(), fact: id.optional(), said: text(1000).optional(),
})
/** An answer to why a piece of evidence bears on the claim. */
const answer = z.strictObject({ ...row, to: id, says: text(1000) })
/** An episode of a season that fans imagine. */
const outline = z.strictObject({ ...row, number: count(MOST_EPISODES), title: name(TITLE_LIMIT).optional(), line: text(LINE_LIMIT).optional() })
/** What happens in one of them: a theory, words, or both. */
const beat = z.strictObject({ ...row, episode: count(MOST_EPISODES), place: count(99).optional(), theory: link.optional(), words: text(BEAT_LIMIT).optional() })
  .refine(({ theory, words }) => theory !== undefined || words !== undefined, 'must name a theory or say what happens')
const alias = z.union([
  name(TITLE_LIMIT).transform((alias) => ({ name: alias })),
  z.strictObject({ name: name(TITLE_LIMIT), from: from.optional(), cite: text(1000).optional(), former: z.boolean().optional() }),
])

const common = {
  kind: z.enum(KINDS),
  title: name(TITLE_LIMIT),
  aliases: z.array(alias).max(100).optional(),
  'known-from': from.optional(),
  'default-bound': from.optional(),
  facts: z.array(fact).max(200).optional(),
  relations: z.array(relation).max(200).optional(),
}

const episode = {
  ...common,
  code: z.string().trim().toUpperCase().refine(isEpisodeCode, 'must be an episode code like S1E5'),
  season: z.int().optional(), number: z.int().optional(), aired: day.optional(), runtime: text(60).optional(),
}
const source = {
  ...common,
  key: key.optional(), publisher: text(200), author: text(200).optional(), date: day.optional(), url: address.optional(),
  'safe-from': from.optional(), 'valid-until': day.optional(),
}
const theory = {
  ...common,
  claim: text(CLAIM_LIMIT), type: z.enum(THEORY_TYPES), falsifier: text(1000).optional(), question: link.optional(),
  canon: z.strictObject({ verdict: z.enum(CANON_VERDICTS), because: text(1000).optional(), cite: text(1000).optional() }).optional(),
  settlement: z.strictObject({
    state: z.enum(SETTLEMENT_STATES), by: text(200).optional(), date: day.optional(), rank: z.enum(SETTLEMENT_RANKS).optional(), cite: text(1000).optional(),
  }).optional(),
  evidence: z.array(evidence).max(500).optional(), answers: z.array(answer).max(500).optional(),
}

const season = { ...common, episodes: z.array(outline).max(MOST_EPISODES).optional(), beats: z.array(beat).max(200).optional() }

const file = {
  ...common,
  media: z.union([z.string(), z.number()]).transform(String).refine((value) => /^[0-9a-f]{24}$/.test(value), 'must be the id of an upload: pictures come by the upload form'),
  author: name(CREDIT_LIMIT), source: name(ORIGIN_LIMIT), licence: z.enum(LICENCES, `must be one of ${LICENCES.join(', ')}`), alt: name(ALT_LIMIT),
}

const plain = z.strictObject(common)
const special = { episode: z.strictObject(episode), source: z.strictObject(source), theory: z.strictObject(theory), season: z.strictObject(season), file: z.strictObject(file) }

/** The schema of one kind's front matter. Values that nobody may mistake for another are strict: unknown keys are refused. */
export const schemaOf = (kind: Kind) => (kind in special ? special[kind as keyof typeof special] : plain)

export type PlainFront = z.output<typeof plain>
export type EpisodeFrontInput = z.output<typeof special.episode>
export type SourceFrontInput = z.output<typeof special.source>
export type TheoryFrontInput = z.output<typeof special.theory>
export type SeasonFrontInput = z.output<typeof special.season>
export type FileFrontInput = z.output<typeof special.file>
export type FrontInput = PlainFront | EpisodeFrontInput | SourceFrontInput | TheoryFrontInput | SeasonFrontInput | FileFrontInput
export const kindSchema = z.enum(KINDS)
