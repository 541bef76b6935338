import { PASSAGE_LIMIT } from './report-reasons'

/** What somebody points at, as an address or a form names it. */
export type Asked =
  | { on: 'page'; slug: string }
  | { on: 'passage'; slug: string; quote: string }
  | { on: 'revision'; slug: string; n: number }
  | { on: 'member'; handle: string }
  | { on: 'comment'; comment: number }

type Fields = Partial<Record<'on' | 'slug' | 'quote' | 'n' | 'handle' | 'comment', string>>

/** Null where it names nothing that could be reported. A picture is reported as its page. */
export function readAsked({ on, slug = '', quote = '', n = '', handle = '', comment = '' }: Fields): Asked | null {
  if (on === 'member') return isName(handle, 64) ? { on, handle } : null
  if (on === 'comment') return /^[1-9]\d{0,8}$/.test(comment) ? { on, comment: Number(comment) } : null
  if (!isName(slug, 300)) return null
  if (on === 'page' || on === 'file') return { on: 'page', slug }
  if (on === 'passage') return isName(quote.trim(), PASSAGE_LIMIT) ? { on, slug, quote: quote.trim() } : null
  return on === 'revision' && /^[1-9]\d{0,8}$/.test(n) ? { on, slug, n: Number(n) } : null
}

const isName = (text: string, longest: number): boolean => text !== '' && text.length <= longest && !text.includes('\0')

/** The same as the parameters of an address. */
export const writeAsked = (asked: Asked): Record<string, string | number> => ({ ...asked })
