import { z } from 'zod'
import { PASSAGE_LIMIT } from '@/lib/review/report-reasons'
import { COMMENT_LIMIT, TITLE_LIMIT } from '@/lib/discussion/limits'

const number = z.string().regex(/^\d{1,9}$/, 'A part of this form did not arrive. Your words are still here; send them again.').transform(Number)
const key = z.string().min(1).max(100)
const said = {
  text: z.string().max(2 * COMMENT_LIMIT, `A comment has at most ${COMMENT_LIMIT} characters.`).default(''),
  tells: z.string().max(12).default('last'),
  /** Filters whose warning was read. */
  warned: z.string().max(400).default('').transform((ids) => ids.split(',').flatMap((id) => (/^\d{1,9}$/.test(id) ? [Number(id)] : []))),
}

/** What the form that begins a discussion sends. */
export const beginSchema = z.object({
  key,
  slug: z.string().min(1).max(300), evidence: z.string().max(24).default(''),
  title: z.string().max(2 * TITLE_LIMIT).default(''),
  quote: z.string().max(PASSAGE_LIMIT, `Copy at most ${PASSAGE_LIMIT} characters: enough to find them.`).default(''),
  ...said,
})
/** What a reply sends; `parent` empty where it answers nobody in particular. */
export const replySchema = z.object({ key, thread: number, parent: z.union([z.literal('').transform(() => null), number]).default(null), ...said })
export const editSchema = z.object({ comment: number, ...said })
/** Where to go on. */
const slug = z.string().min(1).max(300)
export const deleteSchema = z.object({ slug, comment: number })
export const removeSchema = z.object({ slug, comment: number, why: z.string().max(1000).default('') })
export const resolveSchema = z.object({ slug, thread: number, state: z.enum(['open', 'resolved']) })
export const rulingSchema = z.object({
  id: number, version: number, intent: z.enum(['accept', 'decline'], 'Say whether it is published.'), reasonCode: z.string().max(40).default(''), words: z.string().max(4000).default(''), queue: z.string().max(200).default(''),
})
