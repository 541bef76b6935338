import { renderTree } from '@/lib/pages/article'
import { horizonAt } from '@/lib/spoilers/horizon'
import { EIGHT, surroundings, tree } from '@/lib/testing/tree'
import { aligned } from './aligned'
import { quantile } from './measure'

/** What an article cost that holds later blocks, and what the same article costs that never held them; ms of the median run. */
export type MaskMeasured = { name: string; bytes: number; masked: number; cut: number; ratio: number }

const RUNS = 41
const HALFWAY = 4
const SIZES = [['10 KB', 10], ['100 KB', 100], ['400 KB', 400]] as const

/** The cost of masking: articles at the horizon halfway, with half of their blocks beyond it, against articles without those. */
export function measureMasks(say: (line: string) => void): MaskMeasured[] {
  return SIZES.map(([name, kilobytes]) => {
    say(`  masking ${name}`)
    return measure(name, Array.from({ length: kilobytes * 4 }, (_, i) => paragraph(i)))
  })
}

const gateOf = (i: number): number => 1 + (i % EIGHT.length)
const paragraph = (i: number): string => `In paragraph ${i} somebody does something at length, and **somebody else** watches, [[Wherever ${i % 50}]], until *both* have to go; nobody says a word of it, and all of them come back late, tired and a little wiser than before. [@S1E${gateOf(i)}]`

function measure(name: string, paragraphs: readonly string[]): MaskMeasured {
  const whole = paragraphs.join('\n\n')
  const [held, never] = [tree(whole), tree(paragraphs.filter((_, i) => gateOf(i) <= HALFWAY).join('\n\n'))]
  const [around, horizon] = [surroundings(), horizonAt(HALFWAY, EIGHT)]
  const times: { masked: number[]; cut: number[] } = { masked: [], cut: [] }
  const timed = (page: typeof held, into: number[]): string => {
    const started = performance.now()
    const { lead, body } = renderTree(page, around, horizon, {})
    into.push(performance.now() - started)
    return lead + body
  }
  for (let run = 0; run < RUNS; run++) if (timed(held, times.masked) !== timed(never, times.cut)) throw new Error(`${name}: the masked article is not the one that never held more`)
  const [masked, cut] = [quantile(times.masked, 0.5), quantile(times.cut, 0.5)]
  return { name, bytes: Buffer.byteLength(whole), masked, cut, ratio: masked / cut }
}

/** The measurements as aligned text. */
export function masksTable(rows: readonly MaskMeasured[]): string {
  return aligned([['masking', 'KB', 'masked ms', 'never held ms', 'ratio'], ...rows.map(({ name, bytes, masked, cut, ratio }) => [name, String(Math.round(bytes / 1024)), masked.toFixed(2), cut.toFixed(2), ratio.toFixed(2)])])
}
