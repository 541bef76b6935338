import type { HorizonView } from '@/lib/pages/view'
import type { Bound } from '@/lib/spoilers/bound'
import type { Why } from '@/lib/spoilers/why'

/** From when something is known, as part of a sentence: “from the start”, “from S1E5, The Rat”. */
export function boundWords(bound: Bound, { options }: HorizonView): string {
  if (bound === '0') return 'from the start'
  if (bound === 'last') return 'only by whoever has watched everything'
  const option = options.find(({ code }) => code === bound)
  return `from ${option?.label.replace(/^Episode/, 'episode') ?? bound}`
}

/** The same as short as it goes, for a mark in a margin. */
export const shortBound = (bound: Bound): string => (bound === '0' ? 'start' : bound === 'last' ? 'end' : bound)

/** Why something is known from then, to be said after it. */
export const BECAUSE: Record<Why, string> = {
  episodes: 'by the episodes it cites',
  sources: 'by the sources it cites',
  default: 'by the page’s default, as it cites nothing',
  uncited: 'as it cites nothing',
  held: 'by what it stands in',
  title: 'by a page it names',
  unreadable: 'as a citation in it cannot be read',
}

/** The episode a horizon has reached, as the form sends it; 0 for nothing yet. */
export const codeAt = ({ options, ordinal }: HorizonView): string => options.find((option) => option.ordinal === ordinal)?.code ?? '0'

/** From which episode something is known, to choose from. */
export const fromOptions = ({ options }: HorizonView): { value: string; label: string }[] =>
  options.map(({ code, label }) => (code === null ? { value: '0', label: 'From the start: it gives nothing away' } : { value: code, label: `From ${code}: ${label}` }))
