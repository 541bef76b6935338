import type { BlockBound } from '@/lib/pages/block-bounds'
import type { HorizonView } from '@/lib/pages/view'

/** How much of a text shows to whoever has watched how far, as a sentence: “nothing at 0; 3 parts at 1–4; 5 parts from 5 on”.
 *  @param blocks as the person sees them: nothing beyond their own horizon is counted */
export function coverageWords(blocks: readonly Pick<BlockBound, 'bound'>[], { options, ordinal, last }: HorizonView): string {
  const ordinalOf = ({ bound }: Pick<BlockBound, 'bound'>): number => (bound === '0' ? 0 : bound === 'last' ? last : (options.find(({ code }) => code === bound)?.ordinal ?? last))
  const counts = Array.from({ length: ordinal + 1 }, (_, watched) => blocks.filter((block) => ordinalOf(block) <= watched).length)
  const steps = counts.flatMap((count, from) => (from === 0 || count !== counts[from - 1] ? [{ count, from }] : []))
  return steps.map(({ count, from }, i) => `${partsWords(count)} ${rangeWords(from, (steps[i + 1]?.from ?? ordinal + 1) - 1, ordinal)}`).join('; ')
}

const partsWords = (count: number): string => (count === 0 ? 'nothing' : count === 1 ? '1 part' : `${count} parts`)

/** @param end where nothing more is known to whoever asks */
function rangeWords(from: number, to: number, end: number): string {
  if (from === to) return `at ${from}`
  return to === end && from > 0 ? `from ${from} on` : `at ${from}–${to}`
}
