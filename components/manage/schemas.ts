import { z } from 'zod'
import { PROTECTIONS } from '@/lib/pages/protections'
import { REASON_LIMIT } from '@/lib/pages/whole'
import { SUMMARY_LIMIT } from '@/lib/revisions/limits'
import { isEpisodeCode } from '@/lib/spoilers/bound'
import type { From } from '@/lib/spoilers/front'

const TITLE_LIMIT = 200

const slug = z.string().min(1).max(300)
const key = z.string().min(1).max(100)
const title = z.string().trim().min(1, 'Give it a title.').max(TITLE_LIMIT, `A title has at most ${TITLE_LIMIT} characters.`)
const safeFrom = z.string().refine((value): value is From => value === '0' || isEpisodeCode(value), 'Choose an episode from the list.')
const reason = z.string().trim().min(1, 'Say why: everybody reads it in the log.').max(REASON_LIMIT, `A reason has at most ${REASON_LIMIT} characters.`)

/** What the forms for a whole page send. */
export const renameSchema = z.object({ slug, key, title, reason: z.string().trim().max(SUMMARY_LIMIT, `A reason has at most ${SUMMARY_LIMIT} characters here.`).default('') })
export const mergeSchema = z.object({ slug, key, into: z.string().trim().min(1, 'Give the title of the page that shall take this one in.').max(TITLE_LIMIT), reason, safeFrom })
export const deleteSchema = z.object({ slug, key, reason, safeFrom })
export const restoreSchema = z.object({ slug, key, pageId: z.string().regex(/^\d{1,9}$/, 'There is no such page.').transform(Number), title, reason, safeFrom })
export const protectSchema = z.object({
  slug, reason, safeFrom,
  level: z.enum(PROTECTIONS, 'Choose who may edit it.'),
  until: z.union([z.literal(''), z.iso.date('Give the last day as year-month-day, or leave it empty.')]).default(''),
})
