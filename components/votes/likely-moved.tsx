import { Figure } from '@/components/charts/figure'
import { Moved } from '@/components/charts/moved'
import { dayWords } from '@/components/site/time'
import type { LikelyPast } from '@/lib/theories/likely-past'

const SIDE_WORDS: Record<string, string> = { for: 'For', against: 'Against', context: 'To bear in mind' }

/** How what fans think likely moved as evidence came. */
export function LikelyMoved({ past: { steps, evidence } }: { past: LikelyPast }) {
  const [first, last] = [steps[0], steps.at(-1)]
  if (!first || !last) return null
  const days = [...new Set([...steps, ...evidence].map(({ day }) => day))].sort()
  const came = (day: string) => evidence.filter((row) => row.day === day).map(({ side, shows }) => `${SIDE_WORDS[side] ?? side}: ${shows}`).join(' · ')
  const step = (day: string) => steps.find((each) => each.day === day)
  return (
    <Figure
      title="How it moved as evidence came" says={saysOf(first, last)}
      how="The middle of all answers that count today, at the end of each day on which somebody gave or changed one. A mark says on which day a piece of evidence came: ▲ for, ▼ against, ● to bear in mind. That one thing came before another does not make it the cause."
      chart={<Moved title="The middle of all answers from 0 to 100, day by day, with a mark for each piece of evidence" steps={steps.map(({ day, median }) => ({ day, value: median }))} marks={evidence} from={dayWords(days[0]!)} to={dayWords(days.at(-1)!)} />}
      table={{ head: ['Day', 'Middle, of 100', 'Answers', 'Evidence that came'], rows: days.map((day) => [dayWords(day), step(day)?.median ?? '', step(day)?.count ?? '', came(day)]) }}
    />
  )
}

function saysOf(first: LikelyPast['steps'][number], last: LikelyPast['steps'][number]): string {
  if (first === last) return `All who answered did so on ${dayWords(first.day)}.`
  const [before, after] = [Math.round(first.median), Math.round(last.median)]
  const moved = before === after ? `The middle is ${after} of 100, where it began` : `The middle went from ${before} to ${after} of 100`
  return `${moved}, between ${dayWords(first.day)} and ${dayWords(last.day)}.`
}
