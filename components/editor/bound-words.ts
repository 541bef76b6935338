import type { HorizonView } from '@/lib/pages/view'
import type { Bound } from '@/lib/spoilers/bound'

/** From when something is known, as part of a sentence: “from the start”, “from S1E5, The Rat”. */
export function boundWords(bound: Bound, { options }: HorizonView): string {
  if (bound === '0') return 'from the start'
  if (bound === 'last') return 'only by who has watched everything'
  const option = options.find(({ code }) => code === bound)
  return `from ${option?.label.replace(/^Episode/, 'episode') ?? bound}`
}

/** The episode a horizon has reached, as the form sends it; 0 for nothing yet. */
export const codeAt = ({ options, ordinal }: HorizonView): string => options.find((option) => option.ordinal === ordinal)?.code ?? '0'

/** From which episode something is known, to choose from. */
export const fromOptions = ({ options }: HorizonView): { value: string; label: string }[] =>
  options.map(({ code, label }) => (code === null ? { value: '0', label: 'From the start: it gives nothing away' } : { value: code, label: `From ${code}: ${label}` }))
