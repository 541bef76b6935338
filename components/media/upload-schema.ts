import { z } from 'zod'
import { isEpisodeCode } from '@/lib/spoilers/bound'
import { LICENCES, type From } from '@/lib/spoilers/front'

const said = z.string().trim().default('')

/** The fields of the upload form, as they come: a picture that is good is kept even where a field is still to be mended. */
export const uploadSchema = z.object({
  media: said, key: said, name: said, author: said, source: said, licence: said, alt: said, description: said, knownFrom: said,
})

const filled = (words: string, most: number) => z.string().min(1, words).max(most, `That is more than ${most} characters; say it more shortly.`)

/** The same, judged. */
export const describedSchema = z.object({
  name: filled('Give the picture a name.', 180).regex(/[\p{L}\p{N}]/u, 'The name needs a letter or a digit.'),
  author: filled('Say who made the picture.', 200),
  source: filled('Say where the picture is from: an address, or “my own work”.', 500),
  licence: z.enum(LICENCES, 'Choose the terms on which it may stand here.'),
  alt: filled('Say in words what the picture shows, for those who do not see it.', 500),
  knownFrom: z.string().refine((value): value is From => value === '0' || isEpisodeCode(value), 'Choose from which episode it is known.'),
  description: z.string().max(20_000, 'That is more than 20,000 characters; write it on a page of its own.'),
})
