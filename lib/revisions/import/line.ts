import { z } from 'zod'
import { err, ok, type Result } from '../../result'
import { KINDS, type Kind } from '../../spoilers/front'

export type ImportedText = { author: string; at: Date; summary: string; markdown: string }
/** One page of an import file, with all its texts, oldest first. */
export type ImportedPage = { title: string; kind: Kind; revisions: ImportedText[] }

const TIME = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?$/

const words = z.string('must be text').refine((value) => !value.includes('\0') && value.isWellFormed(), 'holds a character that cannot be stored')
const filled = words.transform((value) => value.trim()).pipe(z.string().min(1, 'is empty'))
const revision = z.object({
  author: filled,
  timestamp: z.string('must be text').refine((value) => TIME.test(value) && !Number.isNaN(Date.parse(value)), 'must be a time like 2025-06-06T12:00:00Z'),
  summary: words.nullish(),
  markdown: z.string('must be text'),
})
const page = z.object({
  title: filled,
  kind: z.enum(KINDS, `must be one of ${KINDS.join(', ')}`),
  revisions: z.array(revision, 'must be a list').min(1, 'is empty: a page needs a text'),
})

/** Read one line of an import file. @returns the page, or the sentence that says what is wrong with the line */
export function parseLine(line: string): Result<ImportedPage, string> {
  const data = parseJson(line)
  if (!data.ok) return data
  const parsed = page.safeParse(data.value)
  if (!parsed.success) return err(sentence(parsed.error.issues[0]!, data.value))
  const { title, kind, revisions } = parsed.data
  return ok({
    title, kind,
    revisions: revisions.map(({ author, timestamp, summary, markdown }) => ({ author, markdown, summary: summary ?? '', at: new Date(timestamp) })),
  })
}

function parseJson(line: string): Result<object, string> {
  try {
    const value: unknown = JSON.parse(line)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? ok(value) : err('It is not a JSON object.')
  } catch {
    return err('It is not JSON.')
  }
}

function sentence({ path, message }: z.core.$ZodIssue, data: object): string {
  const [list, i, ...rest] = path
  const name = typeof i === 'number' ? (rest.length > 0 ? `“${rest.join('.')}” of revision ${i + 1}` : `Revision ${i + 1}`) : `“${String(list)}”`
  const isMissing = path.reduce<unknown>((value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key], data) === undefined
  return `${name} ${isMissing ? 'is missing' : /^(must|is|holds)/.test(message) ? message : 'is not as expected'}.`
}
