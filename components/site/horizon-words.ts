import type { HorizonView } from '@/lib/pages/view'

/** How far it is safe, in one sentence; the same on every page. */
export function safeWords({ ordinal, last, options }: HorizonView): string {
  if (ordinal === 0) return 'Safe for you: nothing that happens in any episode.'
  if (ordinal === last) return 'Nothing is held back: you have watched everything.'
  return `Safe for you: nothing beyond ${episodeName(ordinal, options)}.`
}

/** An episode by its number, or by its code where there is more than one season to count in. */
function episodeName(ordinal: number, options: HorizonView['options']): string {
  const seasons = new Set(options.flatMap(({ code }) => code?.match(/^S\d+/)?.[0] ?? []))
  const code = options.find((option) => option.ordinal === ordinal)?.code
  return seasons.size > 1 && code ? code : `episode ${ordinal}`
}
