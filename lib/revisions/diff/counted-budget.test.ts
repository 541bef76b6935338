import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { countedBudget } from './budget'
import { type DiffRow, diffLines } from './diff-lines'
import { textOf } from './row-text'

const side = (rows: readonly DiffRow[], which: 'before' | 'after') => rows.map((row) => textOf(row[which])).join('')

const sentences = Array.from({ length: 9 }, (_, i) => `Sentence ${'abcdefghi'[i]} tells what dancer ${'zyxwvutsr'[i]} did in the long evening of night ${i}.`)
const paragraph = fc.array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(' '))
const paragraphs = fc.uniqueArray(paragraph, { minLength: 1, maxLength: 8 })
type Step = { at: number; to: number; what: 'move' | 'split' | 'join' | 'drop' | 'edit' }
const step: fc.Arbitrary<Step> = fc.record({ at: fc.nat(20), to: fc.nat(20), what: fc.constantFrom('move', 'split', 'join', 'drop', 'edit') })

/** A page as an editor would change it: paragraphs carried about, broken, put together, dropped and reworded. */
function revised(from: readonly string[], steps: readonly Step[]): string[] {
  return steps.reduce<string[]>((page, { at, to, what }) => {
    if (page.length === 0) return page
    const i = at % page.length
    if (what === 'split') return page.toSpliced(i, 1, ...page[i]!.split(/(?<=\.) /))
    if (what === 'join') return page.toSpliced(i, 2, page.slice(i, i + 2).join(' '))
    if (what === 'edit') return page.with(i, page[i]!.replace('long', 'short'))
    const rest = page.toSpliced(i, 1)
    return what === 'drop' ? rest : rest.toSpliced(to % (rest.length + 1), 0, page[i]!)
  }, [...from])
}

const textFrom = (page: readonly string[]) => page.map((each) => `${each}\n`).join('\n')

test('whatever is moved, split, joined, dropped or reworded, and whenever time runs out, the sides join to both texts', () => {
  fc.assert(
    fc.property(paragraphs, fc.array(step, { maxLength: 5 }), fc.integer({ min: 0, max: 40 }), (from, steps, questions) => {
      const [a, b] = [textFrom(from), textFrom(revised(from, steps))]
      const { rows } = diffLines(a, b, countedBudget(questions))
      expect(side(rows, 'before')).toBe(a)
      expect(side(rows, 'after')).toBe(b)
    }),
    { numRuns: 400 },
  )
})

test('both places of a move keep the same words in the same order, and every move has both places', () => {
  fc.assert(
    fc.property(paragraphs, fc.array(step, { maxLength: 5 }), (from, steps) => {
      const { rows } = diffLines(textFrom(from), textFrom(revised(from, steps)), countedBudget(1e6))
      const kept = (kind: string) => rows.filter((row) => row.kind === kind && row.move && row.move.line > 0)
        .map((row) => [row.move!.block, (row.before ?? row.after)!.parts.filter((part) => part.op === 'same').map((part) => part.text).join('')] as const)
        .sort(([a], [b]) => a - b)
      expect(kept('added').map(([, text]) => text).sort()).toEqual(kept('removed').map(([, text]) => text).sort())
    }),
    { numRuns: 300 },
  )
})

describe('the worst texts are answered, and called coarse, within a counted budget', () => {
  const words = (count: number, prefix: string) => Array.from({ length: count }, (_, at) => prefix + ((at * 7919) % 800).toString(36))
  const lines = (bytes: number, prefix: string) => words(bytes / 4, prefix).map((word, at) => word + (at % 50 === 49 ? '\n\n' : ' ')).join('').slice(0, bytes)
  const KB = 1024
  const cases: [string, string, string][] = [
    ['two unrelated texts of 100 KB', lines(100 * KB, 'a'), lines(100 * KB, 'b')],
    ['one giant line', words(128 * KB, 'a').join(' '), words(128 * KB, 'a').map((word, at) => (at % 3 ? word : 'x')).join(' ')],
    ['one giant line of marks', '.,;:!?'.repeat(80 * KB), '?!;,.:-'.repeat(70 * KB)],
    ['512 KB, every line changed a little', lines(512 * KB, 'a'), lines(512 * KB, 'a').replaceAll(' a', ' ab')],
  ]

  test.each(cases)('%s', (_, a, b) => {
    const budget = countedBudget(20)
    const { rows, coarse } = diffLines(a, b, budget)
    expect(coarse).toBe(true)
    expect(side(rows, 'before') === a && side(rows, 'after') === b).toBe(true)
    // Once it is spent, each part of the work asks once more and stops.
    expect(budget.asked).toBeLessThan(20 + rows.length * 2 + 2000)
  })

  test('5,120 blank lines need no budget at all', () => {
    const budget = countedBudget(20)
    const [a, b] = [`${'\n'.repeat(5120)}a`, `b${'\n'.repeat(5120)}`]
    const { rows, coarse } = diffLines(a, b, budget)
    expect(coarse).toBe(false)
    expect(side(rows, 'before') === a && side(rows, 'after') === b).toBe(true)
  })
})
